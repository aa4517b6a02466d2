import { meanEmbedding } from './mean-embedding';

/**
 * Cosine of two embeddings, each without what all faces have in common: from −1 to 1. On photographs, pictures of one person up to 30°
 * apart reached 0.58 and more, those of different people 0.395 at most.
 */
export function likeness(one: Float32Array, other: Float32Array): number {
  let product = 0;
  let squares = 0;
  let otherSquares = 0;
  for (let i = 0; i < meanEmbedding.length; i += 1) {
    const a = one[i]! - meanEmbedding[i]!;
    const b = other[i]! - meanEmbedding[i]!;
    product += a * b;
    squares += a * a;
    otherSquares += b * b;
  }
  return squares === 0 || otherSquares === 0 ? 0 : product / Math.sqrt(squares * otherSquares);
}

/** The likeness that tells people apart stands for Rekognition's usual limit of similarity. */
const TELLING_LIKENESS = 0.45;
const TELLING_SIMILARITY = 80;
/** As alike as different people can be: this may be the same person or not. */
const EVEN_LIKENESS = 0.395;

const doubt = (TELLING_LIKENESS - EVEN_LIKENESS) / Math.log(TELLING_SIMILARITY / (100 - TELLING_SIMILARITY));

/** Similarity as Rekognition words it, 0–100: 50 at the likeness of a chance resemblance, 80 where one person is told from others. */
export function similarityOf(alike: number): number {
  return 100 / (1 + Math.exp((EVEN_LIKENESS - alike) / doubt));
}
