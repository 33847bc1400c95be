import type { Database, Sql, SqlValue } from '../../../data/store/database.ts';

export interface Asked {
  text: string;
  values: SqlValue[];
}

/** The same database, with a list of all that it was asked. */
export function record(database: Database): { database: Database; asked: Asked[] } {
  const asked: Asked[] = [];
  const recording = (sql: Sql): Sql => ({
    dialect: sql.dialect,
    all: (text, ...values) => (asked.push({ text, values }), sql.all(text, ...values)),
    lists: (text, ...values) => (asked.push({ text, values }), sql.lists(text, ...values)),
    run: (text, ...values) => (asked.push({ text, values }), sql.run(text, ...values)),
    each: (text, ...values) => (asked.push({ text, values }), sql.each(text, ...values)),
    eachLists: (text, ...values) => (asked.push({ text, values }), sql.eachLists(text, ...values)),
    insertMany: (table, columns, rows) => sql.insertMany(table, columns, rows),
  });
  return {
    asked,
    database: { ...database, ...recording(database), transaction: (work) => database.transaction((sql) => work(recording(sql))) },
  };
}

/** The tables that a question goes through from end to end, with no key or index that leads to the rows. */
export async function scannedTables(database: Database, { text, values }: Asked): Promise<string[]> {
  if (database.dialect === 'sqlite') {
    const steps = await database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, ...values);
    const aliases = new Map(
      [...text.matchAll(/(?:FROM|JOIN) (\w+) (?:AS )?([a-z])\b/g)].map(([, table, alias]) => [alias!, table!]),
    );
    return steps.flatMap(({ detail }) => {
      const [, name] = /^SCAN (\w+)/.exec(detail) ?? [];
      return name === undefined || name === 'CONSTANT' ? [] : [aliases.get(name) ?? name];
    });
  }
  const [{ 'QUERY PLAN': plans }] = (await database.all<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) ${text}`,
    ...values,
  )) as [{ 'QUERY PLAN': { Plan: PlanNode }[] }];
  return plans.flatMap(({ Plan }) => scansIn(Plan));
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

function scansIn(node: PlanNode): string[] {
  const { 'Node Type': type, 'Relation Name': table } = node;
  const isScan = type === 'Seq Scan' || (/^Index (Only )?Scan$/.test(type) && node['Index Cond'] === undefined);
  return [...(isScan ? [table!] : []), ...(node.Plans ?? []).flatMap(scansIn)];
}
