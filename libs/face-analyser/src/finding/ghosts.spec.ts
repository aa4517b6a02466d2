import { withoutGhosts } from './ghosts';

const face = (confidence: number, left: number, top: number, size: number) => ({
  confidence,
  edges: { left, top, right: left + size, bottom: top + size },
});

describe('ghosts of a face', () => {
  it('are left out: one person at 900 × 506 became three faces', () => {
    const person = face(100, 350, 120, 220);
    expect(withoutGhosts([person, face(80, 120, 60, 90), face(73, 640, 300, 80)])).toEqual([person]);
  });

  it('are left out up to the most that one reached', () => {
    expect(withoutGhosts([face(89, 0, 0, 100)])).toEqual([]);
  });

  it('are left out where they lie inside the surer face, however sure they are', () => {
    const person = face(99, 100, 100, 200);
    expect(withoutGhosts([face(95, 160, 180, 80), person])).toEqual([person]);
    expect(withoutGhosts([person, face(95, 60, 60, 290)])).toEqual([person]);
  });

  it('are no second person, near or far', () => {
    const both = [face(98, 100, 100, 200), face(93, 290, 120, 60)];
    expect(withoutGhosts(both)).toEqual(both);
  });
});
