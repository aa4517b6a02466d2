import { type GuidanceView, sideOf } from '@liveness/capture-guidance';
import type { NoseParams } from '@liveness/challenge-nose';
import type { Pose } from '@liveness/challenge-pose';
import type { TurnParams } from '@liveness/challenge-turn';
import type { CaptureState } from '../flow/capture-state';
import { needsCamera } from '../flow/step';

/** One instruction: the keys of its words, said one after the other. A parameter's value is a key itself. */
export interface Instruction {
  readonly keys: readonly string[];
  readonly params?: Readonly<Record<string, string>>;
}

type Told = Pick<CaptureState, 'step' | 'attempt' | 'guidance' | 'posePart' | 'blank'>;

/** The one thing that the person is to do now, while the camera is on. */
export function instructionFor({ step, attempt, guidance, posePart, blank }: Told): Instruction {
  if (blank && needsCamera(step)) return { keys: ['camera.blank'] };
  switch (step.name) {
    case 'preparing':
      return { keys: ['capture.preparing'] };
    case 'guided':
      return guidedInstruction(attempt, guidance);
    case 'posing':
      return { keys: posePart === 'neutral' ? ['pose.neutral'] : poseWords((attempt?.params as { pose: Pose }).pose) };
    case 'looking':
      return { keys: ['look.instruction'] };
    default:
      return { keys: [] };
  }
}

function guidedInstruction(attempt: CaptureState['attempt'], { hint, turn: seen }: GuidanceView): Instruction {
  if (!attempt || !hint) return { keys: ['capture.preparing'] };
  const { type } = attempt.challenge;
  const keys = [`hints.${type}.${hint}`];
  if (type === 'TURN') {
    if (seen?.leg === 0 && hint === 'look_straight')
      return { keys: [seen.cursor.rightDegrees < 0 ? 'straighten.left' : 'straighten.right'] };
    const turn = turnAsked(attempt.params as TurnParams);
    return { keys, params: { turn: `turns.${turn}`, then: `thenTurns.${turn}` } };
  }
  const side = type === 'NOSE' ? sideOf(attempt.params as NoseParams) : sideIn(attempt.params);
  return side ? { keys, params: { side: `sides.${side}` } } : { keys };
}

type AskedTurn = 'left' | 'right' | 'up' | 'down' | `${'left' | 'right'}${'Up' | 'Down'}`;

/** The turn that was told last, with the sides as the person has them: their left is the right of the image. */
function turnAsked({ legs }: TurnParams): AskedTurn {
  const { rightDegrees, upDegrees } = legs.at(-1) ?? { rightDegrees: 0, upDegrees: 0 };
  if (rightDegrees === 0) return upDegrees < 0 ? 'down' : 'up';
  const side = rightDegrees > 0 ? 'left' : 'right';
  return upDegrees === 0 ? side : `${side}${upDegrees > 0 ? 'Up' : 'Down'}`;
}

/** The side that a challenge asks for, where its parameters name one, or the last of those told: as the person has it. */
function sideIn(params: unknown): 'left' | 'right' | undefined {
  const { side, sides } = params as { readonly side?: unknown; readonly sides?: unknown };
  const asked: unknown = Array.isArray(sides) ? sides.at(-1) : side;
  return asked === 'left' || asked === 'right' ? asked : undefined;
}

/** Keys of the words that say a pose: first the eyes, then the mouth. */
export function poseWords({ eyes, mouth }: Pose): readonly [eyes: string, mouth: string] {
  return [`pose.eyes.${eyes}`, `pose.mouth.${mouth}`];
}
