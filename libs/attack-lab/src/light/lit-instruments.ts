import type { HeadPose } from '@liveness/synthetic-person';
import { averageDepth, relief } from '../picture/relief';
import { axesOf } from '../picture/rotation';
import { type Placed, type Surface, bentSheet, flatSheet } from '../picture/surface';
import type { LitInstrument } from './lit-instrument';

/** How an instrument is held. */
export interface Hold extends HeadPose {
  /** Times as large as a face, and as near as it has to be to look like one: a small one is nearer to the screen. */
  readonly size: number;
}

export type HeldInstrument = Pick<LitInstrument, 'surface' | 'answer' | 'half'>;

/** Makes an instrument, held before a camera at which a face would be so far away, in tenths of a metre. */
type Makes = (hold: Hold, distance: number) => HeldInstrument;

/** Width of a face in tenths of a metre. */
const faceWidth = 1.36;
const sheet = { x: 1.25, y: 1.3 };

/** What may be held before a camera, by name. */
export const litInstruments: Readonly<Record<string, Makes>> = {
  flat: printed(flatSheet),
  ...Object.fromEntries(
    (['vertical', 'horizontal'] as const).flatMap((axis) =>
      [0.5, 0.7, 0.9, 1.2].map((radius) => [
        `bent-${axis}-${radius}`,
        printed((placed) => bentSheet(placed, axis, radius)),
      ]),
    ),
  ),
  'relief-nose': printed((placed) => modelled(placed, noseDepth)),
  'relief-mask': printed((placed) => modelled(placed, averageDepth)),
  'display-tablet': display(sheet, 8),
  'display-tablet-dim': display(sheet, 1),
  'display-phone': display({ x: 0.65, y: 1.4 }, 8),
  'display-phone-dim': display({ x: 0.65, y: 1.4 }, 1),
};

function printed(make: (placed: Placed) => Surface): Makes {
  return (hold, distance) => ({ surface: held(make, hold, distance), half: sheet, answer: { kind: 'paper' } });
}

/** A display of 250 nit in a room of 100 lux is eight times as bright as white paper there; its glass mirrors 4 % of the screen, in half its size. */
function display(half: LitInstrument['half'], white: number): Makes {
  return (hold, distance) => {
    const aside = (degrees: number) => (2 * Math.tan((degrees * Math.PI) / 180)) / hold.size;
    const mirrored = {
      x: aside(hold.yaw),
      y: -0.28 / hold.size + aside(hold.pitch),
      halfX: 0.12 / hold.size,
      halfY: 0.27 / hold.size,
      share: 1.9,
    };
    return { surface: held(flatSheet, hold, distance), half, answer: { kind: 'display', white, mirrored } };
  };
}

/** An instrument is held about where the face would be, a little before the middle of the head; a smaller one nearer, so that it looks as large. */
function held(make: (placed: Placed) => Surface, { size, ...pose }: Hold, distance: number): Surface {
  const surface = make({ ...pose, at: [0, 0, -(distance - 0.6) / faceWidth] });
  return {
    meet(ray) {
      const met = surface.meet(ray);
      return met && { ...met, along: met.along * size };
    },
  };
}

/** Only the nose stands out of a flat sheet. */
function noseDepth(x: number, y: number): number {
  return 0.15 * Math.exp(-((x / 0.09) ** 2) - (y > 0 ? y / 0.24 : y / 0.09) ** 2);
}

const step = 0.005;

/** A photograph laid over a depth, whose surface knows which way it faces. */
function modelled(placed: Placed, depthOf: (x: number, y: number) => number): Surface {
  const surface = relief(placed, depthOf);
  const { right, up, front } = axesOf(placed);
  return {
    meet(ray) {
      const met = surface.meet(ray);
      if (!met) return undefined;
      const [slopeX, slopeY] = [
        (depthOf(met.x + step, met.y) - depthOf(met.x - step, met.y)) / (2 * step),
        (depthOf(met.x, met.y + step) - depthOf(met.x, met.y - step)) / (2 * step),
      ];
      const size = Math.hypot(slopeX, slopeY, 1);
      const along = (at: 0 | 1 | 2) => (front[at] - slopeX * right[at] - slopeY * up[at]) / size;
      return { ...met, normal: [along(0), along(1), along(2)] };
    },
  };
}
