/** Where a warehouse has what Gradus reads from files: names of tables, with a schema before a point, and of their columns. */
export interface WarehouseTables {
  observations: string;
  /** Null: everyone observed is enrolled. */
  enrolments: string | null;
  exemptions: string | null;
  columns: Partial<Record<WarehouseColumn, string>>;
}

/** Of all tables. `received` is there only where it is named. */
export const WAREHOUSE_COLUMNS = [
  'partner',
  'metric',
  'day',
  'value',
  'received',
  'track',
  'until',
  'criterion',
  'from',
] as const;
export type WarehouseColumn = (typeof WAREHOUSE_COLUMNS)[number];

export function columnIn({ columns }: WarehouseTables, column: WarehouseColumn): string {
  return quoteName(columns[column] ?? column);
}

export function tableIn(name: string): string {
  return name.split('.').map(quoteName).join('.');
}

/** As it is where every database reads it so, else between quotation marks. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && name !== 'from' ? name : `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
