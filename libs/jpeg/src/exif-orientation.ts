import type { Jpeg } from './read-jpeg';
import { jpegMarkers } from './jpeg-markers';

/** The EXIF orientations that ask a viewer to turn or mirror the picture. Orientation 1 means "as it is". */
const turned: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8]);

const identifier = [0x45, 0x78, 0x69, 0x66, 0, 0]; // Exif
const orientationTag = 0x0112;
const entryBytes = 12;

/** Readers of a single integer, by TIFF type code. EXIF specifies SHORT, but some writers use other types. */
const wholeNumbers: Readonly<Record<number, (view: DataView, at: number, littleEndian: boolean) => number>> = {
  1: (view, at) => view.getUint8(at),
  3: (view, at, littleEndian) => view.getUint16(at, littleEndian),
  4: (view, at, littleEndian) => view.getUint32(at, littleEndian),
  6: (view, at) => view.getInt8(at),
  8: (view, at, littleEndian) => view.getInt16(at, littleEndian),
  9: (view, at, littleEndian) => view.getInt32(at, littleEndian),
};

/**
 * Returns whether any EXIF segment of the file asks viewers to turn or mirror the picture. Malformed EXIF asks for
 * nothing. Never throws.
 */
export function asksToBeTurned({ segments }: Jpeg): boolean {
  return segments.some(
    ({ marker, content }) =>
      marker === jpegMarkers.APP1 && orientationsOf(content).some((orientation) => turned.has(orientation)),
  );
}

/** Returns every orientation in the first directory of an EXIF segment; the second directory is the thumbnail's. */
function orientationsOf(content: Uint8Array): readonly number[] {
  if (!identifier.every((byte, index) => content[index] === byte)) return [];
  const tiff = content.subarray(identifier.length);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const littleEndian = tiff[0] === 0x49 && tiff[1] === 0x49;
  if (view.byteLength < 8 || (!littleEndian && !(tiff[0] === 0x4d && tiff[1] === 0x4d))) return [];
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > view.byteLength) return [];
  // A directory that claims more entries than fit is read up to its end.
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
