import type { Edges } from './overlap';

/** What may be a face or only look like one. */
export interface PossibleFace {
  /** 0–100 */
  readonly confidence: number;
  readonly edges: Edges;
}

/** Ghosts of one person reached 89; faces of people, far and small ones included, reach 93. */
const LEAST_CONFIDENCE = 90;

/** Leaves out what is not surely a face, and what lies inside a surer one: nobody stands there, the model saw the same face again. */
export function withoutGhosts<T extends PossibleFace>(faces: readonly T[]): T[] {
  const surestFirst = [...faces].sort((a, b) => b.confidence - a.confidence);
  return faces.filter((face) => {
    const surer = surestFirst.slice(0, surestFirst.indexOf(face));
    return face.confidence >= LEAST_CONFIDENCE && !surer.some(({ edges }) => isInside(face.edges, edges));
  });
}

/** Whether the middle of a face lies within another. */
function isInside({ left, right, top, bottom }: Edges, other: Edges): boolean {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return x > other.left && x < other.right && y > other.top && y < other.bottom;
}
