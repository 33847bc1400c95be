/** A column by the name that its file has for it, or by its place, counted from 1. */
export type ColumnName = string | number;

/** A column that a mapping names, and where it does: `export.mapping.yaml:7`; absent: on the command line. */
export interface NamedColumn {
  name: ColumnName;
  namedAt?: string;
}

/** How the rows of a file stand in it. */
export interface Layout {
  /** Null: a comma, unless the name of the file (`.tsv`) or its first line (`sep=;`) says otherwise. */
  delimiter: string | null;
  /** A label that `TextDecoder` knows. Null: UTF-8, or UTF-16 by its byte order mark. */
  encoding: string | null;
  /** The line, or the row of a sheet, that names the columns; 0: none does. Null: the first that is not empty. */
  header: number | null;
  /** Null: the only one. */
  sheet: string | null;
  /** Texts that stand for an empty cell. */
  empty: ReadonlySet<string>;
  skip: SkippedRows;
}

/** Rows that are left out. */
export interface SkippedRows {
  lines: ReadonlySet<number>;
  /** One whose cell in the column is one of the texts. */
  where: readonly { column: NamedColumn; isSkipped(text: string): boolean }[];
}

/** What every file is held to without a mapping. */
export const PLAIN_LAYOUT: Layout = {
  delimiter: null,
  encoding: null,
  header: null,
  sheet: null,
  empty: new Set(),
  skip: { lines: new Set(), where: [] },
};

/** How a column is called in a fault. */
export function labelOf(column: ColumnName): string {
  return typeof column === 'string' ? column : `column ${column}`;
}
