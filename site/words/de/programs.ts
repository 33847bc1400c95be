import type { ProgramsWords } from '../en/programs.ts';

export const programs: ProgramsWords = {
  title: 'Programme: Stufen und Kriterien, offen gezeigt',
  description: 'Alle Partnerprogramme dieser Site, mit dem, was jede Stufe braucht und bietet.',
  heading: 'Programme',
  compare: 'Nebeneinander vergleichen',
  fromArticle: 'Nach einem öffentlichen Artikel',
  invented: 'Für die Demo erfunden, hier vollständig in Betrieb',
  own: 'Was jede Stufe verlangt und bietet, wer sie hält und worauf das beruht.',
  demo: 'Ein Programm ist erfunden. An ihm lässt sich alles sehen, was Gradus kann.',
  told: (others) =>
    `${{ none: 'Diese Programme geben wieder', one: 'Die anderen geben wieder', several: 'Andere geben wieder' }[others]}, was ein öffentlicher Artikel über bekannte Programme berichtet. Was er offen lässt, bleibt auch hier offen. Es sind nicht die Kriterien der Anbieter selbst.`,
};
