import { jpegMarkers } from './jpeg-markers';
import type { Jpeg, JpegSegment } from './read-jpeg';

/** The segments that decoders of Huffman-coded pictures need. All others, including unknown ones, are removed. */
const needed: ReadonlySet<number> = new Set([
  jpegMarkers.SOF0,
  jpegMarkers.SOF1,
  jpegMarkers.SOF2,
  jpegMarkers.DHT,
  jpegMarkers.DQT,
  jpegMarkers.DRI,
  jpegMarkers.SOS,
]);

/**
 * JFIF 1.01 without density and thumbnail, as browsers and libraries write it. It tells decoders that the colours are
 * Y, Cb and Cr.
 */
const jfif = Uint8Array.of(...asciiz('JFIF'), 1, 1, 0, 0, 1, 0, 1, 0, 0);

/**
 * Returns the same picture as a file of the one form in which frames are analysed, stored and compared. It has no data
 * about location, device, time or author (EXIF, XMP, IPTC, colour profiles, comments, thumbnails) and nothing after the
 * end of the picture. The coded pixels stay the same, byte for byte. A file of this form is returned unchanged.
 *
 * Colour profiles are removed, too: no analyser uses them, and they contain device names and dates.
 */
export function oneForm({ segments }: Jpeg): Uint8Array<ArrayBuffer> {
  const head = segments.some(isJfif) ? [{ marker: jpegMarkers.APP0, content: jfif, scanData: new Uint8Array(0) }] : [];
  const retained = [...head, ...segments.flatMap(retainedOf)];
  const bytes = new Uint8Array(
    retained.reduce((length, { content, scanData }) => length + 4 + content.length + scanData.length, 4),
  );
  let at = 0;
  const write = (part: ArrayLike<number>) => {
    bytes.set(part, at);
    at += part.length;
  };
  write([0xff, jpegMarkers.SOI]);
  for (const { marker, content, scanData } of retained) {
    const length = content.length + 2;
    write([0xff, marker, length >> 8, length & 255]);
    write(content);
    write(scanData);
  }
  write([0xff, jpegMarkers.EOI]);
  return bytes;
}

function retainedOf(segment: JpegSegment): readonly JpegSegment[] {
  if (needed.has(segment.marker)) return [segment];
  const transform = adobeTransform(segment);
  return transform === undefined
    ? []
    : [{ ...segment, content: Uint8Array.of(...ascii('Adobe'), 0, 100, 0, 0, 0, 0, transform) }];
}

function isJfif({ marker, content }: JpegSegment): boolean {
  return marker === jpegMarkers.APP0 && begins(content, asciiz('JFIF'));
}

/**
 * Returns the colour transform, which only Adobe's segment states for pictures with four components; undefined for any
 * other segment.
 */
function adobeTransform({ marker, content }: JpegSegment): number | undefined {
  return marker === jpegMarkers.APP14 && begins(content, ascii('Adobe')) ? content[11] : undefined;
}

function begins(content: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => content[index] === byte);
}

function ascii(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function asciiz(text: string): readonly number[] {
  return [...ascii(text), 0];
}
