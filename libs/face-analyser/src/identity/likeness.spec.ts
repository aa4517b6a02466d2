import { likeness, similarityOf } from './likeness';
import { meanEmbedding } from './mean-embedding';

/** An embedding that differs from the mean of all by what is given. */
function embedding(offset: (index: number) => number): Float32Array {
  return meanEmbedding.map((mean, i) => mean + offset(i));
}

const one = embedding((i) => Math.sin(i));
const other = embedding((i) => Math.cos(i));

describe('likeness', () => {
  it('is 1 of a face with itself, and of embeddings that differ in strength alone', () => {
    expect(likeness(one, one)).toBeCloseTo(1, 5);
    expect(
      likeness(
        one,
        embedding((i) => 3 * Math.sin(i)),
      ),
    ).toBeCloseTo(1, 5);
  });

  it('is what two faces have in common beyond what all faces have', () => {
    expect(Math.abs(likeness(one, other))).toBeLessThan(0.05);
    expect(
      likeness(
        one,
        embedding((i) => -Math.sin(i)),
      ),
    ).toBeCloseTo(-1, 5);
  });

  it('is 0, not an error, of a face like the mean of all', () => {
    expect(likeness(one, Float32Array.from(meanEmbedding))).toBe(0);
  });
});

describe('similarity', () => {
  it('reaches the usual limit where one person is told from others', () => {
    expect(similarityOf(0.45)).toBeCloseTo(80, 6);
  });

  it('is high where one person was measured, and below the limit where different people were', () => {
    expect(similarityOf(0.58)).toBeGreaterThan(95);
    expect(similarityOf(0.395)).toBeLessThan(60);
    expect(similarityOf(0)).toBeLessThan(0.1);
  });

  it('never leaves 0 to 100', () => {
    expect(similarityOf(-1)).toBeGreaterThanOrEqual(0);
    expect(similarityOf(1)).toBeLessThanOrEqual(100);
  });
});
