const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 65_535;
const NOT_HERE = 0xffff_ffff;
const SIZES_ID = 1;
const EMPTY_DEFLATED_BYTES = 2;

/**
 * The bytes that all files of a ZIP archive take when they are unpacked, as its directory says; null when the directory is not one
 * that can be relied on. A reader that unpacks no more of a file than that stays within it. The format: PKWARE, APPNOTE.TXT 6.3.
 */
export function unpackedBytes(archive: Buffer): number | null {
  const end = findEnd(archive);
  if (end === null) return null;
  const count = archive.readUInt16LE(end + 10);
  // A reader may go by either count.
  if (archive.readUInt16LE(end + 8) !== count) return null;
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_BYTES > end || archive.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
    const packed = archive.readUInt32LE(at + 20);
    const unpacked = readSize(archive, at);
    // Without a size here a reader would go by what stands elsewhere.
    if (unpacked === null || (unpacked === 0 && packed > EMPTY_DEFLATED_BYTES) || (packed === 0 && hasSizesLater(archive, at)))
      return null;
    total += unpacked;
    at += ENTRY_BYTES + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return total;
}

function findEnd(archive: Buffer): number | null {
  for (let at = archive.length - END_BYTES; at >= Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT); at--) {
    if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}

function readSize(archive: Buffer, entry: number): number | null {
  const size = archive.readUInt32LE(entry + 24);
  if (size !== NOT_HERE) return size;
  // An entry of a ZIP64 archive has its sizes in an extra field, that of the unpacked file first.
  let at = entry + ENTRY_BYTES + archive.readUInt16LE(entry + 28);
  const end = Math.min(at + archive.readUInt16LE(entry + 30), archive.length);
  while (at + 12 <= end) {
    if (archive.readUInt16LE(at) === SIZES_ID) return Number(archive.readBigUInt64LE(at + 4));
    at += 4 + archive.readUInt16LE(at + 2);
  }
  return null;
}

function hasSizesLater(archive: Buffer, entry: number): boolean {
  return (archive.readUInt16LE(entry + 8) & 8) !== 0;
}
