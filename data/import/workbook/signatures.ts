const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
/** What workbooks were before 2007, and what they are behind a password. */
const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

export function isWorkbook(first: Buffer): boolean {
  return isZip(first) || isCompoundFile(first);
}

export function isZip(first: Buffer): boolean {
  return first.subarray(0, ZIP.length).equals(ZIP);
}

export function isCompoundFile(first: Buffer): boolean {
  return first.subarray(0, COMPOUND_FILE.length).equals(COMPOUND_FILE);
}
