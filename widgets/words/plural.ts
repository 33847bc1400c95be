const rules = new Map<string, Intl.PluralRules>();

/** The form of a word for a number: `plural('en', 1, { one: 'day', other: 'days' })` is `day`. */
export function plural(
  language: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return forms[rule.select(count)] ?? forms.other;
}
