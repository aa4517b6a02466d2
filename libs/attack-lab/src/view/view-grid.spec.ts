import { person, seenFace } from '@liveness/synthetic-person';
import type { View } from './view';
import { ViewGrid } from './view-grid';

/** A faultless analyser's view; `faces` others may be none or several. */
function view(yaw: number, pitch: number, faces = 1): View {
  const face = seenFace(person({ pose: { yaw, pitch } }), { width: 480, height: 480, scale: 1, dx: 0, dy: 0 });
  const detected = { score: 0.9, points: new Float32Array(136).fill(yaw) };
  return {
    species: 'genuine',
    person: 'a',
    condition: 'plain',
    parameters: { yaw, pitch },
    image: { width: 480, height: 480 },
    server: { faces: Array.from({ length: faces }, () => face) },
    browser: Array.from({ length: faces }, () => detected),
  };
}

const views = [-20, 0, 20].flatMap((yaw) => [-10, 10].map((pitch) => view(yaw, pitch)));

describe('a grid of views', () => {
  const grid = new ViewGrid(views, ['yaw', 'pitch']);
  const yawAt = (yaw: number, pitch: number) => grid.at({ yaw, pitch }).server.faces[0]?.rotation?.yaw;

  it('gives its nodes as they were drawn', () => {
    expect(grid.at({ yaw: 20, pitch: -10 })).toBe(views[4]!);
  });

  it('mixes what lies between them, for both detectors', () => {
    expect(yawAt(5, 3)).toBeCloseTo(5);
    expect(grid.at({ yaw: 5, pitch: 3 }).server.faces[0]?.rotation?.pitch).toBeCloseTo(3);
    expect(grid.at({ yaw: -15, pitch: 0 }).browser[0]?.points[7]).toBeCloseTo(-15);
  });

  it('ends at its edge: nothing is made up beyond', () => {
    expect(yawAt(90, -10)).toBeCloseTo(20);
    expect(yawAt(-90, -10)).toBeCloseTo(-20);
  });

  it('does not mix a face with none: what is nearer counts', () => {
    const holed = new ViewGrid([view(-20, 0), view(0, 0, 0), view(20, 0)], ['yaw', 'pitch']);
    expect(holed.at({ yaw: 6, pitch: 0 }).server.faces.length).toBe(0);
    expect(holed.at({ yaw: 14, pitch: 0 }).server.faces[0]?.rotation?.yaw).toBe(20);
  });

  it('fails where a view is missing, or all are', () => {
    expect(() => new ViewGrid(views.slice(1), ['yaw', 'pitch'])).toThrowError('5 of 6 nodes of a grid are there');
    expect(() => new ViewGrid([], ['yaw'])).toThrowError(/nodes/);
  });
});
