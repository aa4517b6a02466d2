import type { FrameName } from '../catalogue';
import type { PixelPoint } from '../truth';
import {
  centredScene,
  comfortableScale,
  noseWhenCentred,
  sceneWithNoseAt,
  targetMiddle,
  targetSide,
  type NoseTask,
} from './nose-task';
import type { Journey, Scene } from './scene';

/**
 * - `honest`: turns towards the target and brings the tip of the nose into it.
 * - `motionless`: looks straight ahead throughout.
 * - `turns-away`: brings the nose to the target by moving aside, the head turned to the other side.
 * - `moved-photo`: a flat picture of a face that is moved until the nose is in the target.
 * - `two-people`: an honest person with somebody beside.
 * - `empty-room`: nobody.
 */
export const noseBehaviours = [
  'honest',
  'motionless',
  'turns-away',
  'moved-photo',
  'two-people',
  'empty-room',
] as const;
export type NoseBehaviour = (typeof noseBehaviours)[number];

/** One step of a way: which frame, and what part of the way to the destination the nose has come, 0–1. */
type Stride = readonly [frame: FrameName, progress: number];

const MILLISECONDS_A_STEP = 350;
const STEPS = 7;
/** So far away that a face can go to any target without leaving the area, and near enough to be accepted. */
const DISTANT = 0.7;

/** What the camera sees of somebody who is given a NOSE task: seven steps, under three seconds. */
export function noseJourney(task: NoseTask, behaviour: NoseBehaviour = 'honest'): Journey {
  return scenes(task, behaviour).map((scene, step) => ({ capturedAfterMs: step * MILLISECONDS_A_STEP, scene }));
}

function scenes(task: NoseTask, behaviour: NoseBehaviour): readonly Scene[] {
  const scale = comfortableScale(task);
  const side = targetSide(task);
  switch (behaviour) {
    case 'honest':
      return alongTheWay(
        task,
        turningTowards(side, targetMiddle(task).y < task.imageHeight / 2 ? 'up' : 'down'),
        scale,
        targetMiddle(task),
      );
    case 'motionless':
      return repeated(centredScene(task, 'neutral', scale));
    case 'turns-away':
      return alongTheWay(task, turningTo(side === 'left' ? 'right' : 'left'), scale * DISTANT, nearEdge(task));
    case 'moved-photo':
      return alongTheWay(task, neverTurning, scale * DISTANT, nearEdge(task));
    case 'two-people':
      return repeated({ ...centredScene(task, 'neutral', scale), beside: 'guest' });
    case 'empty-room':
      return repeated(centredScene(task, 'empty-room', scale));
  }
}

function turningTowards(side: 'left' | 'right', nod: 'up' | 'down'): readonly Stride[] {
  const turned: FrameName = `turned-${side}-24-${nod}`;
  return [
    ['neutral', 0],
    [`turned-${side}-6`, 0.25],
    [`turned-${side}-12`, 0.55],
    [`turned-${side}-18`, 0.8],
    [turned, 0.95],
    [turned, 1],
    [turned, 1],
  ];
}

function turningTo(side: 'left' | 'right'): readonly Stride[] {
  const turned: FrameName = `turned-${side}-9`;
  return [
    ['neutral', 0],
    ['neutral', 0.05],
    [`turned-${side}-6`, 0.2],
    [turned, 0.45],
    [turned, 0.7],
    [turned, 1],
    [turned, 1],
  ];
}

const neverTurning: readonly Stride[] = [0, 0.05, 0.25, 0.5, 0.75, 1, 1].map((progress) => ['neutral', progress]);

/** The nose goes straight from where it is in a centred neutral face to the destination. */
function alongTheWay(
  task: NoseTask,
  strides: readonly Stride[],
  scale: number,
  destination: PixelPoint,
): readonly Scene[] {
  const start = noseWhenCentred(task, 'neutral', scale);
  return strides.map(([frame, progress]) =>
    sceneWithNoseAt(task, frame, scale, {
      x: start.x + (destination.x - start.x) * progress,
      y: start.y + (destination.y - start.y) * progress,
    }),
  );
}

/** The first point of the target that a nose meets on its way: further in, a face that is not turned would leave the area. */
function nearEdge(task: NoseTask): PixelPoint {
  const { x, y } = targetMiddle(task);
  return { x: x + (targetSide(task) === 'left' ? 0.8 : -0.8) * task.noseWidth, y };
}

function repeated(scene: Scene): readonly Scene[] {
  return Array.from({ length: STEPS }, () => scene);
}
