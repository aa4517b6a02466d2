/** Parts of JPEGs for specs. */
export const start = [0xff, 0xd8];
export const end = [0xff, 0xd9];
export const quantisation = segment(0xdb, new Array<number>(65).fill(1));
export const huffman = segment(0xc4, new Array<number>(20).fill(0));
export const scan = [...segment(0xda, [1, 1, 0, 0, 63, 0]), 0x12, 0xff, 0x00, 0x34];

/** Returns a marker segment with its length. */
export function segment(marker: number, content: readonly number[]): readonly number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
}

export function frameHeader(width: number, height: number, { marker = 0xc0, components = 3 } = {}): readonly number[] {
  const each = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  return segment(marker, [8, height >> 8, height & 255, width >> 8, width & 255, components, ...each]);
}

export function jpeg(...parts: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flat());
}

export function bytesOf(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

export interface ExifOptions {
  readonly order?: 'II' | 'MM';
  /** The TIFF type code; 3 is SHORT. */
  readonly type?: number;
  readonly count?: number;
  /** The offset of the first directory, as the header states it. */
  readonly directory?: number;
  /** The number of entries that the first directory claims to have. */
  readonly entries?: number;
  /** The orientation of the thumbnail, in a second directory. */
  readonly thumbnail?: number;
}

/** Returns an EXIF segment (APP1) whose first directory holds a maker and, unless undefined, an orientation. */
export function exif(
  orientation: number | undefined,
  { order = 'II', type = 3, count = 1, directory = 8, entries, thumbnail }: ExifOptions = {},
): readonly number[] {
  const number = (bytes: 2 | 4, value: number) => {
    const big = Array.from({ length: bytes }, (_, index) => (value >>> (8 * (bytes - 1 - index))) & 255);
    return order === 'II' ? big.reverse() : big;
  };
  const valueOf = (value: number) => {
    if (type === 4 || type === 9) return number(4, value);
    return type === 1 || type === 6 ? [value, 0, 0, 0] : [...number(2, value), 0, 0];
  };
  const entry = (value: number) => [...number(2, 0x0112), ...number(2, type), ...number(4, count), ...valueOf(value)];
  const maker = [...number(2, 0x010f), ...number(2, 2), ...number(4, 4), ...bytesOf('Cam\0')];
  const first = [maker, ...(orientation === undefined ? [] : [entry(orientation)])];
  const second = thumbnail === undefined ? undefined : entry(thumbnail);
  const firstLength = 2 + 12 * first.length + 4;
  return segment(0xe1, [
    ...bytesOf('Exif\0\0'),
    ...bytesOf(order),
    ...number(2, 42),
    ...number(4, directory),
    ...number(2, entries ?? first.length),
    ...first.flat(),
    ...number(4, second ? 8 + firstLength : 0),
    ...(second ? [...number(2, 1), ...second, ...number(4, 0)] : []),
  ]);
}
