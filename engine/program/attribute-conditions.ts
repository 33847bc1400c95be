import type { AttributeCondition, Program } from './program.ts';

/** Each once, and of which words its attribute is one. */
export interface KnownCondition extends AttributeCondition {
  words: readonly string[];
}

// A program never changes.
const known = new WeakMap<Program, readonly KnownCondition[]>();

/** All conditions by attributes that a program has, in order of writing. What is known of them is read as if each were a flag that is measured. */
export function attributeConditionsOf(program: Program): readonly KnownCondition[] {
  let conditions = known.get(program);
  if (!conditions) known.set(program, (conditions = findConditions(program)));
  return conditions;
}

export function isSameCondition(a: AttributeCondition, b: AttributeCondition): boolean {
  return a.attribute === b.attribute && a.values.join() === b.values.join();
}

function findConditions({ attributes, ladders }: Program): KnownCondition[] {
  const requires = ladders.flatMap(({ tiers }) => tiers.flatMap((tier) => tier.requires));
  const all = requires.flatMap(({ when }) => when?.attributes ?? []);
  const distinct = all.filter((one, i) => all.findIndex((other) => isSameCondition(one, other)) === i);
  return distinct.map((condition) => {
    const { values } = attributes.find(({ id }) => id === condition.attribute)!;
    return { ...condition, words: values.map(({ id }) => id) };
  });
}
