import { limitsOfPart, nameInPart, tellingAfter } from '@liveness/challenge-kernel';
import { type LightParams, dark } from '@liveness/challenge-light';
import type { TurnParams } from '@liveness/challenge-turn';
import type { Decision, Face } from '@liveness/domain';
import { type LabFrame, decideFrames, observedFrame } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import type { Shows } from '../light/light-attempt';

/** What a client of an attempt is told that asks for LIGHT, then for TURN. */
export interface SittingParams {
  readonly LIGHT: LightParams;
  readonly TURN?: TurnParams;
}

/** What is shown in an attempt. */
export interface SittingMeans {
  readonly person: string;
  /** The face in the frames of LIGHT: as the server's analyser sees the person who looks straight into the camera. */
  readonly face: Face;
  /** The light of that face under a colour. */
  readonly light: Shows;
  /** The frames of TURN, once it is told; undefined where an attacker finds none that pass. */
  readonly turn: (task: Task<TurnParams>) => readonly LabFrame[] | undefined;
}

const everyMs = 900;
/** The page says what comes. */
const pauseMs = 20_000;
const mostInVain = 5;

/**
 * Goes through both as one attempt: the combined challenge tells each colour once the frame before was judged, and the turns once the last colour was; it decides all frames at once. What
 * TURN is shown is found against its part of the task, with its part of the limits, as if it were asked for alone.
 */
export function sittingAttempt(task: Task<SittingParams>, { person, face, light, turn }: SittingMeans): Decision {
  const { challenge, limits, params } = task;
  const frames: LabFrame[] = [];
  let inVain = 0;
  for (let told = 0, done = false; !done && inVain < mostInVain && frames.length < limits.frameCap;) {
    const now = (challenge.legs?.told(params, told) ?? params) as SittingParams;
    if (now.TURN) {
      frames.push(...after(frames, turn(turnOf(task)) ?? [], firstOfTurn(task)));
      break;
    }
    const colours = now.LIGHT.sequences.at(-1) ?? [];
    const server = { faces: [face], light: light(colours.at(-1) ?? dark, colours.length) };
    frames.push({ capturedAt: frames.length * everyMs, legsTold: told, person, seen: { server } });
    const telling = tellingAfter(challenge, params, limits, frames.map(observedFrame));
    done = telling.done;
    inVain = telling.legs > told ? 0 : inVain + 1;
    told = Math.max(told, telling.legs);
  }
  return decideFrames(task, frames);
}

/** TURN's part of a task. */
function turnOf({ challenge, preset, limits, params }: Task<SittingParams>): Task<TurnParams> {
  const turn = challenge.parts?.find(({ type }) => type === 'TURN');
  if (!turn || !params.TURN) throw new Error('the attempt asks for no TURN');
  return {
    challenge: turn as Task<TurnParams>['challenge'],
    preset,
    limits: limitsOfPart(limits, 'TURN'),
    params: params.TURN,
  };
}

/** How many legs are told when TURN begins. */
function firstOfTurn({ challenge }: Task<SittingParams>): number {
  const begins = nameInPart('TURN', challenge.parts?.find(({ type }) => type === 'TURN')?.initialState ?? '');
  return (challenge.legs?.states.indexOf(begins) ?? -1) + 1;
}

function after(before: readonly LabFrame[], frames: readonly LabFrame[], told: number): readonly LabFrame[] {
  const from = (before.at(-1)?.capturedAt ?? 0) + pauseMs;
  return frames.map((frame) => ({
    ...frame,
    capturedAt: from + frame.capturedAt,
    legsTold: told + (frame.legsTold ?? 0),
  }));
}
