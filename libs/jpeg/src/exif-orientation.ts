import type { Jpeg } from './read-jpeg';
import { jpegMarkers } from './jpeg-markers';

/** Ways in which EXIF asks a viewer to turn or mirror the picture before it is shown; 1, as it is, is none. */
const turned: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8]);

const identifier = [0x45, 0x78, 0x69, 0x66, 0, 0]; // Exif
const orientationTag = 0x0112;
const entryBytes = 12;

/** Readers of one whole number, by TIFF's code of its type. EXIF says SHORT; writers have been seen to use others. */
const wholeNumbers: Readonly<Record<number, (view: DataView, at: number, littleEndian: boolean) => number>> = {
  1: (view, at) => view.getUint8(at),
  3: (view, at, littleEndian) => view.getUint16(at, littleEndian),
  4: (view, at, littleEndian) => view.getUint32(at, littleEndian),
  6: (view, at) => view.getInt8(at),
  8: (view, at, littleEndian) => view.getInt16(at, littleEndian),
  9: (view, at, littleEndian) => view.getInt32(at, littleEndian),
};

/**
 * Whether any EXIF of the file, wherever it lies, asks to show the picture otherwise than its pixels are coded. What is malformed asks for
 * nothing. Never throws.
 */
export function asksToBeTurned({ segments }: Jpeg): boolean {
  return segments.some(
    ({ marker, content }) =>
      marker === jpegMarkers.APP1 && orientationsOf(content).some((orientation) => turned.has(orientation)),
  );
}

/** Every orientation that the first directory of an EXIF segment names: the second one tells of the thumbnail. */
function orientationsOf(content: Uint8Array): readonly number[] {
  if (!identifier.every((byte, index) => content[index] === byte)) return [];
  const tiff = content.subarray(identifier.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const littleEndian = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (view.byteLength < 8 || (!littleEndian && !(tiff[0] === 0x4d && tiff[1] === 0x4d))) return [];
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > view.byteLength) return [];
  // A directory that promises more entries than there are bytes for is read as far as it goes.
  const entries = Math.min(
    view.getUint16(directory, littleEndian),
    Math.floor((view.byteLength - directory - 2) / entryBytes),
  );
  return Array.from({ length: entries }, (_, index) => directory + 2 + index * entryBytes).flatMap((at) => {
    const isOrientation =
      view.getUint16(at, littleEndian) === orientationTag && view.getUint32(at + 4, littleEndian) === 1;
    const read = wholeNumbers[view.getUint16(at + 2, littleEndian)];
    return isOrientation && read ? [read(view, at + 8, littleEndian)] : [];
  });
}
