/** Where something stands in a file. */
export interface Place {
  file: string;
  line: number;
}
