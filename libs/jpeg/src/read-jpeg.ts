import type { ImageSize } from '@liveness/domain';
import { jpegMarkers } from './jpeg-markers';

/** A marker segment. */
export interface JpegSegment {
  /** The marker's second byte. */
  readonly marker: number;
  /** The bytes after the length field; a view of the file's memory. */
  readonly content: Uint8Array;
  /** The entropy-coded data after the header of a scan; empty for other segments. */
  readonly scanData: Uint8Array;
}

/** The parts of a JPEG. */
export interface Jpeg {
  /** The size in pixels as they are coded, before any orientation in the metadata. */
  readonly size: ImageSize;
  /** Every segment between start (SOI) and end (EOI), in order. */
  readonly segments: readonly JpegSegment[];
}

const none = new Uint8Array(0);

/**
 * The most scans of a picture. Encoders make about ten of a progressive one. Each makes a decoder go through every pixel
 * again although it may have less than thirty bytes: a file of 1 MB could keep one busy for minutes.
 */
export const mostScans = 100;

/**
 * Reads a JPEG's segments and checks that the picture is complete: its markers follow one another from start (SOI) to
 * end (EOI) according to ITU-T T.81 annex B, with one frame header and at least one scan. Bytes after the end are
 * ignored, because phones append videos and second pictures there. Pixels are not decoded. A picture has at most
 * `mostScans`.
 *
 * Supports Huffman coding only (baseline, extended and progressive), as cameras, browsers and analysers do.
 *
 * @returns undefined for anything else. Never throws.
 */
export function readJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== jpegMarkers.SOI) return undefined;
  const segments: JpegSegment[] = [];
  let at = 2;
  let size: ImageSize | undefined;
  let scans = 0;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    while (bytes[at] === 0xff) at += 1; // Any number of fill bytes may precede a marker.
    const marker = bytes[at] ?? 0;
    at += 1;
    if (marker === jpegMarkers.EOI) return size && scans > 0 ? { size, segments } : undefined;
    const length = segmentLength(bytes, at);
    if (marker < 0xc0 || marker === jpegMarkers.SOI || isRestart(marker) || length === undefined) return undefined;
    if (isFrameHeader(marker)) {
      if (size) return undefined;
      size = frameSize(bytes, at, length);
      if (!size) return undefined;
    }
    const content = bytes.subarray(at + 2, at + length);
    at += length;
    const data = at;
    if (marker === jpegMarkers.SOS) {
      if (!size) return undefined;
      scans += 1;
      if (scans > mostScans) return undefined;
      at = endOfScan(bytes, at);
    }
    segments.push({ marker, content, scanData: at > data ? bytes.subarray(data, at) : none });
  }
  return undefined;
}

/**
 * Returns the length of the segment whose length field is at `at`, including that field; undefined when it exceeds the
 * file.
 */
function segmentLength(bytes: Uint8Array, at: number): number | undefined {
  const length = uint16(bytes, at);
  return length >= 2 && at + length <= bytes.length ? length : undefined;
}

/** Returns whether a marker is SOF0–SOF15; C4, C8 and CC mean something else. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function frameSize(bytes: Uint8Array, at: number, length: number): ImageSize | undefined {
  const coding = bytes[at - 1] ?? 0;
  const height = uint16(bytes, at + 3);
  const width = uint16(bytes, at + 5);
  const components = bytes[at + 7] ?? 0;
  const wellFormed = coding <= 0xc2 && components > 0 && length === 8 + 3 * components && width > 0 && height > 0;
  return wellFormed ? { width, height } : undefined;
}

/**
 * Returns the position of the marker after a scan's data. Within the data, FF is followed by 00 (a literal FF) or by a
 * restart marker.
 */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && (bytes[at + 1] === 0 || isRestart(bytes[at + 1] ?? 0))) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/**
 * Returns how often a decoder goes over all pixels: each scan does once for every component that it names, and a hostile one names the same component up to 255 times.
 */
export function passesOf({ segments }: Jpeg): number {
  return segments
    .filter(({ marker }) => marker === jpegMarkers.SOS)
    .reduce((sum, { content }) => sum + (content[0] ?? 0), 0);
}
