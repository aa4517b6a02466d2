import { seenFace, person } from '@liveness/synthetic-person';
import type { View } from './view';
import { readView, writtenView } from './written-view';

const face = {
  ...seenFace(person({ pose: { yaw: 12 } }), { width: 480, height: 480, scale: 1, dx: 0, dy: 0 }),
  occluded: { value: false, confidence: 71.2 },
};
const view: View = {
  species: 'flat-print',
  person: 'p01',
  condition: 'plain',
  parameters: { yaw: 12 },
  image: { width: 480, height: 480 },
  server: { faces: [face] },
  browser: [{ score: 0.987, points: Float32Array.from({ length: 136 }, (_, index) => index * 1.234) }],
};

describe('a written view', () => {
  const again = readView(JSON.parse(JSON.stringify(writtenView(view))));

  it('is read as it was, to a fiftieth of a pixel', () => {
    const [read] = again.server.faces;
    for (const { type, x, y } of face.landmarks) {
      const landmark = read?.landmarks.find((each) => each.type === type);
      expect(Math.hypot((landmark?.x ?? 9) - x, (landmark?.y ?? 9) - y) * 480)
        .withContext(type)
        .toBeLessThan(0.02);
    }
    again.browser[0]?.points.forEach((value, index) => expect(Math.abs(value - index * 1.234)).toBeLessThan(0.021));
    expect(read?.rotation?.yaw).toBeCloseTo(face.rotation?.yaw ?? 0, 2);
  });

  it('keeps what was found, and what was not', () => {
    const [read] = again.server.faces;
    expect(read?.eyesOpen).toEqual(face.eyesOpen);
    expect(read?.occluded).toEqual({ value: false, confidence: 71.2 });
    expect(read?.sunglasses).toBeUndefined();
  });

  it('may show nobody', () => {
    expect(readView(writtenView({ ...view, server: { faces: [] }, browser: [] })).server).toEqual({ faces: [] });
  });

  it('is not written where the analyser left something out: a lab that counted it as no face would flatter the rules', () => {
    expect(() =>
      writtenView({ ...view, server: { faces: [{ ...face, landmarks: face.landmarks.slice(1) }] } }),
    ).toThrowError(/left out/);
  });
});
