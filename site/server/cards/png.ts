import { crc32, deflateSync } from 'node:zlib';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `#rrggbb` */
  color: string;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTE_A_DOT = 8;
const FROM_A_PALETTE = 3;

/** Rectangles on a ground as a picture (PNG, ISO/IEC 15948), a later one over those before. */
export function drawPng(width: number, height: number, ground: string, rectangles: readonly Rectangle[]): Buffer {
  const palette = [...new Set([ground, ...rectangles.map(({ color }) => color)])];
  // Each row begins with how it is filtered: not at all.
  const rows = Buffer.alloc((width + 1) * height);
  for (const { x, y, width: across, height: down, color } of rectangles)
    for (let row = y; row < y + down; row++) {
      const begin = row * (width + 1) + 1 + x;
      rows.fill(palette.indexOf(color), begin, begin + across);
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BYTE_A_DOT, FROM_A_PALETTE, 0, 0, 0], 8);
  const colors = Buffer.from(palette.map((color) => color.slice(1)).join(''), 'hex');
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const said = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(said));
  return Buffer.concat([length, said, check]);
}
