/** Text without white space around it; '' is an empty cell. Numbers and booleans come from JSON. */
export type Cell = string | number | boolean;
