import { coarseAnchors, fineAnchors } from './anchors';

describe('anchors', () => {
  it('are as many as the model has outputs', () => {
    expect([fineAnchors.length, coarseAnchors.length]).toEqual([512, 384]);
  });

  it('lie in the middle of their cells, row by row', () => {
    expect(fineAnchors[0]).toEqual({ x: 8, y: 8 });
    expect(fineAnchors[2]).toEqual({ x: 24, y: 8 });
    expect(fineAnchors.at(-1)).toEqual({ x: 248, y: 248 });
    expect(coarseAnchors[0]).toEqual({ x: 16, y: 16 });
    expect(coarseAnchors[6 * 8]).toEqual({ x: 16, y: 48 });
  });
});
