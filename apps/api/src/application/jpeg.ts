import type { ImageSize } from '@liveness/domain';

const marker = { SOI: 0xd8, EOI: 0xd9, SOS: 0xda } as const;

/**
 * Reads the size from a JPEG's frame header and checks that the file is whole: markers from start (SOI) to end (EOI) follow one
 * another as ITU-T T.81 annex B says, one frame header, at least one scan, and nothing after the end. Pixels are not decoded.
 *
 * Baseline, extended and progressive Huffman coding only: what cameras, browsers and analysers speak.
 *
 * @returns undefined for anything that is not such a file. Never throws.
 */
export function readJpeg(bytes: Uint8Array): ImageSize | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== marker.SOI) return undefined;
  let at = 2;
  let size: ImageSize | undefined;
  let scans = 0;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    while (bytes[at] === 0xff) at += 1; // Any number of fill bytes may precede a marker.
    const code = bytes[at] ?? 0;
    at += 1;
    if (code === marker.EOI) return scans > 0 && at === bytes.length ? size : undefined;
    const length = segmentLength(bytes, at);
    if (code < 0xc0 || code === marker.SOI || isRestart(code) || length === undefined) return undefined;
    if (isFrameHeader(code)) {
      if (size) return undefined;
      size = frameSize(bytes, at, length);
      if (!size) return undefined;
    }
    at += length;
    if (code === marker.SOS) {
      if (!size) return undefined;
      scans += 1;
      at = endOfScan(bytes, at);
    }
  }
  return undefined;
}

/** Length of the segment whose length field is at `at`, that field included; undefined if it runs past the end. */
function segmentLength(bytes: Uint8Array, at: number): number | undefined {
  const length = uint16(bytes, at);
  return length >= 2 && at + length <= bytes.length ? length : undefined;
}

/** SOF0–SOF15; C4, C8 and CC mean something else. */
function isFrameHeader(code: number): boolean {
  return code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
}

function frameSize(bytes: Uint8Array, at: number, length: number): ImageSize | undefined {
  const coding = bytes[at - 1] ?? 0;
  const height = uint16(bytes, at + 3);
  const width = uint16(bytes, at + 5);
  const components = bytes[at + 7] ?? 0;
  const wellFormed = coding <= 0xc2 && components > 0 && length === 8 + 3 * components && width > 0 && height > 0;
  return wellFormed ? { width, height } : undefined;
}

/** Where the marker after a scan's data begins. Within the data, FF is followed by 00 (a literal FF) or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && (bytes[at + 1] === 0 || isRestart(bytes[at + 1] ?? 0))) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function isRestart(code: number): boolean {
  return code >= 0xd0 && code <= 0xd7;
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
