/** What the first enrolments of a program do to those whom they do not name. */
export function describeUnenrolled(count: number): string {
  const who = count === 1 ? '1 partner who was observed is' : `${count} partners who were observed are`;
  return `These are the first enrolments of the program: from now on only those who are named in them take part, and ${who} enrolled no more. Whoever is to stay needs an enrolment.`;
}
