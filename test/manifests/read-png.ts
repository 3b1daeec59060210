// Reads a PNG of eight bits a channel, without interlacing: its size and its points, row by row.
import { inflateSync } from 'node:zlib';

export type Picture = { width: number; height: number; points: number[][] };

/** Each point as its bytes: red, green, blue and, where the picture has it, how opaque it is. */
export function readPng(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = bytes.subarray(24, 29);
  const channels = kind === 6 ? 4 : 3;
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error('Another kind of PNG.');
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const isData = bytes.toString('latin1', at + 4, at + 8) === 'IDAT';
    if (isData) data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const lines = inflateSync(Buffer.concat(data));
  const points: number[][] = [];
  let above = Buffer.alloc(width * channels);
  for (let row = 0; row < height; row += 1) {
    const start = row * (width * channels + 1);
    const line = Buffer.from(lines.subarray(start + 1, start + 1 + width * channels));
    unfilter(line, above, lines[start] ?? 0, channels);
    for (let at = 0; at < line.length; at += channels) points.push([...line.subarray(at, at + channels)]);
    above = line;
  }
  return { width, height, points };
}

/** Undoes PNG's prediction of each byte from the ones before it and above it. */
function unfilter(line: Buffer, above: Buffer, filter: number, channels: number): void {
  for (let at = 0; at < line.length; at += 1) {
    const [left, up] = [line[at - channels] ?? 0, above[at] ?? 0];
    const predicted = [0, left, up, (left + up) >> 1, nearest(left, up, above[at - channels] ?? 0)][filter];
    line[at] = ((line[at] ?? 0) + (predicted ?? 0)) & 0xff;
  }
}

function nearest(left: number, up: number, upLeft: number): number {
  const [toLeft, toUp] = [Math.abs(up - upLeft), Math.abs(left - upLeft)];
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
