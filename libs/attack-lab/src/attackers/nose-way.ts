import type { NoseParams } from '@liveness/challenge-nose';
import type { Observation, Point } from '@liveness/domain';
import type { Move, Seen } from '../view/seen-face';

/** How much beside the target, of its size, a nose may be for an attacker to count on it: the engine allows a little more. */
const margin = 0.5;

/** A point to lead the nose to, 0–1 of the image: `aim` 0 is the nearest that counts as on target, 1 the target's middle. */
export function aimedAt(
  { imageWidth, imageHeight, noseLeft, noseTop, noseWidth, noseHeight }: NoseParams,
  aim: number,
): Point {
  const along = (start: number, length: number, middle: number) => {
    const nearest = Math.max(start - margin * length, Math.min(start + (1 + margin) * length, middle));
    return nearest + (start + length / 2 - nearest) * aim;
  };
  return {
    x: along(noseLeft, noseWidth, imageWidth / 2) / imageWidth,
    y: along(noseTop, noseHeight, imageHeight / 2) / imageHeight,
  };
}

/** Moves a picture so that its nose has gone a share of the way from where a centred face has it to a point. */
export function noseOnTheWay({ server }: Pick<Seen, 'server'>, scale: number, target: Point, share: number): Move {
  const box = server.faces[0]?.box;
  const nose = noseOf(server);
  if (!box || !nose) return { scale, dx: 0, dy: 0 };
  const centred = {
    x: 0.5 + (nose.x - box.left - box.width / 2) * scale,
    y: 0.5 + (nose.y - box.top - box.height / 2) * scale,
  };
  const wanted = { x: centred.x + (target.x - centred.x) * share, y: centred.y + (target.y - centred.y) * share };
  return { scale, dx: wanted.x - 0.5 - (nose.x - 0.5) * scale, dy: wanted.y - 0.5 - (nose.y - 0.5) * scale };
}

function noseOf({ faces }: Observation): Point | undefined {
  return faces[0]?.landmarks.find(({ type }) => type === 'nose');
}
