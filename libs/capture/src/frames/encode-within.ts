/** Each further try keeps this share of the quality before it. */
const step = 0.8;
const lowestQuality = 0.3;

/** Encodes a canvas as JPEG in at most `maxBytes`, lowering the quality only where it must. */
export async function encodeWithin(
  canvas: Pick<HTMLCanvasElement, 'toBlob'>,
  quality: number,
  maxBytes: number,
): Promise<Blob> {
  const blob = await encode(canvas, quality);
  return blob.size <= maxBytes || quality * step < lowestQuality
    ? blob
    : encodeWithin(canvas, quality * step, maxBytes);
}

function encode(canvas: Pick<HTMLCanvasElement, 'toBlob'>, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the canvas could not be encoded'))),
      'image/jpeg',
      quality,
    ),
  );
}
