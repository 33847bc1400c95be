import type { Language } from '../element/language.ts';

const en = {
  sort: 'Sort',
  recommended: 'Recommended',
  unboosted: 'Without boost',
  featured: 'Featured',
  newcomer: 'New partner',
  why: 'Why here?',
  place: (place: string) => `Place ${place}`,
  about: 'How this order comes about',
  aboutBoost: 'Each listing has a relevance for you, and it is multiplied by the boost of its partner’s tier:',
  aboutCap: (cap: string) => `No boost is higher than ${cap}.`,
  aboutFeatured: 'Places marked “Featured” are kept for the best listings of these tiers:',
  aboutNewcomers: 'Places marked “New partner” are kept for partners who joined not long ago.',
  aboutEqual: 'Equal scores are ordered by relevance.',
  aboutUnboosted: 'Now by relevance alone: no tier counts.',
  noBoost: 'no boost',
  becauseRelevance: (relevance: string) => `Relevance ${relevance}, and no boost.`,
  becauseBoost: (relevance: string, boost: string, tier: string, score: string) =>
    `Relevance ${relevance} × ${boost} for ${tier} = ${score}.`,
  becauseFeatured: (tier: string) => `A featured place of the ${tier} tier.`,
  becauseNewcomer: 'A place kept for new partners.',
  becauseUnmeasured: 'No relevance was given: listed last.',
};

export type ListingsMessages = typeof en;

const de: ListingsMessages = {
  sort: 'Reihenfolge',
  recommended: 'Empfohlen',
  unboosted: 'Ohne Bonus',
  featured: 'Hervorgehoben',
  newcomer: 'Neuer Partner',
  why: 'Warum hier?',
  place: (place) => `Platz ${place}`,
  about: 'Wie diese Reihenfolge entsteht',
  aboutBoost: 'Jedes Angebot hat eine Relevanz für Sie; sie wird mit dem Bonus der Stufe seines Partners multipliziert:',
  aboutCap: (cap) => `Kein Bonus ist höher als ${cap}.`,
  aboutFeatured: 'Mit „Hervorgehoben“ bezeichnete Plätze sind für die besten Angebote dieser Stufen bestimmt:',
  aboutNewcomers: 'Mit „Neuer Partner“ bezeichnete Plätze sind für Partner bestimmt, die erst kurz dabei sind.',
  aboutEqual: 'Bei gleichem Ergebnis entscheidet die Relevanz.',
  aboutUnboosted: 'Jetzt allein nach Relevanz: keine Stufe zählt.',
  noBoost: 'kein Bonus',
  becauseRelevance: (relevance) => `Relevanz ${relevance}, kein Bonus.`,
  becauseBoost: (relevance, boost, tier, score) => `Relevanz ${relevance} × ${boost} für ${tier} = ${score}.`,
  becauseFeatured: (tier) => `Ein hervorgehobener Platz der Stufe ${tier}.`,
  becauseNewcomer: 'Ein Platz für neue Partner.',
  becauseUnmeasured: 'Ohne Angabe der Relevanz: am Ende.',
};

const ar: ListingsMessages = {
  sort: 'الترتيب',
  recommended: 'الموصى به',
  unboosted: 'دون تعزيز',
  featured: 'مميز',
  newcomer: 'شريك جديد',
  why: 'لماذا هنا؟',
  place: (place) => `الموضع ${place}`,
  about: 'كيف نشأ هذا الترتيب',
  aboutBoost: 'لكل عرض درجة صلة بك، وتُضرب في تعزيز مستوى شريكه:',
  aboutCap: (cap) => `لا يتجاوز أي تعزيز ${cap}.`,
  aboutFeatured: 'المواضع الموسومة «مميز» محفوظة لأفضل عروض هذه المستويات:',
  aboutNewcomers: 'المواضع الموسومة «شريك جديد» محفوظة لشركاء انضموا منذ وقت قريب.',
  aboutEqual: 'عند التساوي تُقدَّم الصلة الأعلى.',
  aboutUnboosted: 'الآن حسب الصلة وحدها: لا يُحتسب أي مستوى.',
  noBoost: 'دون تعزيز',
  becauseRelevance: (relevance) => `الصلة ${relevance}، دون تعزيز.`,
  becauseBoost: (relevance, boost, tier, score) => `الصلة ${relevance} × ${boost} لمستوى ${tier} = ${score}.`,
  becauseFeatured: (tier) => `موضع مميز لمستوى ${tier}.`,
  becauseNewcomer: 'موضع محفوظ للشركاء الجدد.',
  becauseUnmeasured: 'لم تُذكر درجة الصلة: في آخر القائمة.',
};

export const listingsMessages: Record<Language, ListingsMessages> = { en, de, ar };
