/**
 * Of one row, which is held whole while it is read. A longer one is no row: a quotation mark is not closed, or what is read has no
 * lines at all, and may have no end.
 */
export const LONGEST_ROW_BYTES = 1_000_000;
