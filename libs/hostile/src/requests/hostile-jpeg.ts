import { frameBytes } from '@liveness/synthetic-person';
import type { Draw } from './draw';

const picture = Buffer.from(frameBytes('neutral'));
const endOfImage = 2;
/** In a picture for which the analyser fails: the one way to provoke a 503. */
export const outageMark = 'outage-of-the-analyser';

/** Returns a valid picture that no attempt has used, 480 × 480. */
export function newPicture(nonce: string, mark = ''): Buffer {
  const unique = Buffer.from(`\0${nonce}\0${mark}`);
  return Buffer.concat([picture.subarray(0, -endOfImage), unique, picture.subarray(-endOfImage)]);
}

export interface HostileJpeg {
  readonly bytes: Buffer;
  readonly says: string;
  /** Whether the analyser will fail, if the picture ever gets that far. */
  readonly provokes: boolean;
}

/** Returns a picture, most of them broken in one way. */
export function hostileJpeg(draw: Draw, nonce: string): HostileJpeg {
  const whole = newPicture(nonce);
  const at = 2 + draw.below(whole.length - 2);
  const mutation = (says: string, bytes: Buffer): HostileJpeg => ({
    says: `the picture ${says}`,
    bytes,
    provokes: false,
  });
  return draw.pick<() => HostileJpeg>([
    () => mutation('is whole', whole),
    () => ({ says: 'the picture meets an outage', bytes: newPicture(nonce, outageMark), provokes: true }),
    () => mutation('is empty', Buffer.alloc(0)),
    () => mutation(`ends after ${at} bytes`, whole.subarray(0, at)),
    () => mutation(`has a flipped bit at ${at}`, flipped(whole, at, 1 << draw.below(8))),
    () => mutation('has a flipped bit in its head', flipped(whole, 2 + draw.below(600), 1 << draw.below(8))),
    () => mutation(`lacks 16 bytes at ${at}`, Buffer.concat([whole.subarray(0, at), whole.subarray(at + 16)])),
    () => mutation('is a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    () => mutation('is noise', Buffer.from(Array.from({ length: 200 + draw.below(2_000) }, () => draw.below(256)))),
    () => mutation('is 65,535 wide and high', withSize(whole, 0xffff, 0xffff)),
    () => mutation('has no size', withSize(whole, 0, 0)),
    () => mutation('has another size', withSize(whole, 481, 479)),
    () => mutation('has a segment of 64 kB', withSegment(whole, 0xe5, Buffer.alloc(65_533, 0x41))),
    () => mutation('has a segment that says it is shorter than its length', withLength(whole, 1)),
    () => mutation('has a segment that is longer than the rest', withLength(whole, 0xffff)),
    () => mutation('has 3,000 comments', withComments(whole, 3_000)),
    () => mutation('has EXIF that turns it', withSegment(whole, 0xe1, exif(6))),
    () => mutation('has EXIF that points at itself', withSegment(whole, 0xe1, exif(1, 8))),
    () => mutation('is there twice', Buffer.concat([whole, whole])),
    () => mutation('is followed by data', Buffer.concat([whole, Buffer.alloc(50_000, 0x20)])),
    () => mutation('is larger than allowed', Buffer.concat([whole, Buffer.alloc(1_000_001)])),
    () => mutation('begins a scan again and again', withScans(whole, 400)),
  ])();
}

function flipped(bytes: Buffer, at: number, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}

/** Changes the size that the frame header says. */
function withSize(bytes: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(bytes);
  const at = markerAt(copy, 0xc0);
  copy.writeUInt16BE(height, at + 5);
  copy.writeUInt16BE(width, at + 7);
  return copy;
}

/** Changes the length that the first table says. */
function withLength(bytes: Buffer, length: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt16BE(length, markerAt(copy, 0xdb) + 2);
  return copy;
}

function withSegment(bytes: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, content, bytes.subarray(2)]);
}

function withComments(bytes: Buffer, count: number): Buffer {
  const comment = Buffer.from([0xff, 0xfe, 0, 4, 0x20, 0x20]);
  return Buffer.concat([bytes.subarray(0, 2), ...Array<Buffer>(count).fill(comment), bytes.subarray(2)]);
}

function withScans(bytes: Buffer, count: number): Buffer {
  const at = markerAt(bytes, 0xda);
  const scan = bytes.subarray(at, at + 2 + bytes.readUInt16BE(at + 2));
  return Buffer.concat([bytes.subarray(0, at), ...Array<Buffer>(count).fill(scan), bytes.subarray(at)]);
}

function exif(orientation: number, nextDirectory = 0): Buffer {
  const entry = Buffer.alloc(8 + 2 + 12 + 4);
  entry.write('MM\0*', 0, 'latin1');
  entry.writeUInt32BE(8, 4);
  entry.writeUInt16BE(1, 8);
  entry.writeUInt16BE(0x0112, 10);
  entry.writeUInt16BE(3, 12);
  entry.writeUInt32BE(1, 14);
  entry.writeUInt16BE(orientation, 18);
  entry.writeUInt32BE(nextDirectory, 22);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), entry]);
}

function markerAt(bytes: Buffer, marker: number): number {
  return bytes.indexOf(Buffer.from([0xff, marker]));
}
