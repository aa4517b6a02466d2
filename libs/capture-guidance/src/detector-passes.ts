/** How the tiny detector looks at a frame once: the side to which the frame is scaled, in pixels, and the least score, 0–1, of what counts as a face. */
export interface DetectorPass {
  readonly inputSize: number;
  readonly scoreThreshold: number;
}

/**
 * The first pass sees most faces and few ghosts. It misses some people at some angles (beards and turbans, turned heads), and keeps missing
 * them there: a coarser look finds nine in ten of those.
 */
const detectorPasses: readonly DetectorPass[] = [
  { inputSize: 224, scoreThreshold: 0.5 },
  { inputSize: 192, scoreThreshold: 0.4 },
  { inputSize: 128, scoreThreshold: 0.3 },
];

/** Returns the faces of the first pass that finds any. */
export async function firstFound<Face>(
  look: (pass: DetectorPass) => Promise<readonly Face[]>,
): Promise<readonly Face[]> {
  for (const pass of detectorPasses) {
    const faces = await look(pass);
    if (faces.length > 0) return faces;
  }
  return [];
}
