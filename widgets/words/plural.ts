/** The forms that whole numbers take in a language that counts in several, as `Intl.PluralRules` has them. */
interface Forms {
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  de: 'one' | 'other';
  en: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  fr: 'one' | 'many' | 'other';
  pt: 'one' | 'many' | 'other';
}

const rules = new Map<string, Intl.PluralRules>();

/** The form of a word for a number: `plural('en', 1, { one: 'day', other: 'days' })` is `day`. */
export function plural<Language extends keyof Forms>(
  language: Language,
  count: number,
  forms: Record<Forms[Language], string>,
): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return forms[rule.select(count) as Forms[Language]];
}
