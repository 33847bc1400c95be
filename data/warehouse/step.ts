/** One common table of the statement. */
export interface Step {
  name: string;
  /** For whoever reads the statement. */
  about: string;
  select: readonly string[];
  /** PostgreSQL and DuckDB: of rows with the same of these, the first. */
  distinctOn?: string;
  /** The first table, then those that are joined to it. */
  from: readonly string[];
  /** All of these. */
  where?: readonly string[];
  groupBy?: string;
  orderBy?: string;
  /** It is read several times, a part of it each time. */
  isInlined?: boolean;
}

const LONGEST_CASE = 110;

/** The last step is the statement's result. */
export function writeStatement(steps: readonly Step[], head: readonly string[]): string {
  const [last, ...before] = [steps.at(-1)!, ...steps.slice(0, -1)];
  const tables = before.map((step) => {
    const inlined = step.isInlined ? ' NOT MATERIALIZED' : '';
    return `${step.name} AS${inlined} (\n  -- ${step.about}\n${indent(writeQuery(step))}\n)`;
  });
  return `${head.map((line) => `-- ${describeStep(line)}`).join('\n')}\nWITH ${tables.join(',\n')}\n-- ${last.about}\n${writeQuery(last)};\n`;
}

/** A text on one line, as a comment has to be. */
export function describeStep(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function writeQuery({ select, distinctOn, from, where = [], groupBy, orderBy }: Step): string {
  const [table, ...joined] = from;
  return [
    ...(distinctOn || select.length > 1
      ? [`SELECT${distinctOn ? ` DISTINCT ON (${distinctOn})` : ''}`, select.map(indent).join(',\n')]
      : [`SELECT ${select[0]}`]),
    `FROM ${table}`,
    ...joined,
    ...where.map((condition, i) => (i === 0 ? `WHERE ${condition}` : `  AND ${condition}`)),
    ...(groupBy ? [`GROUP BY ${groupBy}`] : []),
    ...(orderBy ? [`ORDER BY ${orderBy}`] : []),
  ].join('\n');
}

/** On one line where it is short, else each branch on its own. */
export function writeCase(branches: readonly string[]): string {
  const line = `CASE ${branches.join(' ')} END`;
  return line.length <= LONGEST_CASE ? line : `CASE\n${branches.map(indent).join('\n')}\nEND`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
