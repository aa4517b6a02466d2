import type { ImageSize, Observation } from '@liveness/domain';

const commentMarker = 0xfe;

/** A JPEG by its structure: headers, one scan, an end. Its comment says what an analyser is to see in it. */
export function jpegShowing(observation: Observation, { width, height }: ImageSize = { width: 640, height: 480 }): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(commentMarker, [...Buffer.from(JSON.stringify(observation))]),
    ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...[0x12, 0xff, 0x00, 0x34],
    ...[0xff, 0xd9],
  ]);
}

/** What `jpegShowing` was told. */
export function observationIn(jpeg: Uint8Array): Observation {
  const from = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === commentMarker) + 2;
  const length = ((jpeg[from] ?? 0) << 8) | (jpeg[from + 1] ?? 0);
  return JSON.parse(Buffer.from(jpeg.subarray(from + 2, from + length)).toString()) as Observation;
}

/** A marker segment with its length. */
export function segment(marker: number, content: readonly number[]): readonly number[] {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
}

/** So many faces, each with a landmark that is easy to find again where it must not be. */
export function faces(count: number): Observation {
  return { faces: Array.from({ length: count }, () => ({ landmarks: [{ type: 'nose', x: 0.123456789, y: 0.987654321 }] })) };
}
