import type { TurnParams } from '@liveness/challenge-turn';
import { type Observation, type TurnReading, degreesOf } from '@liveness/domain';
import type { SeenFrame, TurnView } from './guide';
import { noTurn } from './turn-memory';

/** Returns how far the only face is turned from straight ahead, as the browser's detector sees it; undefined where there is none or several. */
export function aheadOf({ faces }: Observation): TurnReading | undefined {
  const [face] = faces;
  const yaw = face && faces.length === 1 ? degreesOf(face, 'yaw') : undefined;
  return yaw === undefined ? undefined : { rightDegrees: yaw, upDegrees: 0 };
}

/** Returns a frame as the server would read it, which reads heads as turned by so many degrees more than the browser. */
export function asServerReads(frame: SeenFrame, { rightDegrees }: TurnReading): SeenFrame {
  if (rightDegrees === 0) return frame;
  const faces = frame.observation.faces.map((face) => {
    const yaw = degreesOf(face, 'yaw');
    return yaw === undefined ? face : { ...face, rotation: { ...face.rotation, yaw: yaw + rightDegrees } };
  });
  return { ...frame, observation: { ...frame.observation, faces } };
}

/** Returns what is shown of a head that is to look straight ahead, once the server has said how it reads it: a mark in the middle of the face. */
export function startView(ahead: TurnReading, { legCount }: TurnParams): TurnView {
  return { cursor: ahead, mark: noTurn, leg: 0, legs: legCount };
}
