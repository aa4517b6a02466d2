import { foldReasons, partName, typesIn } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { AttemptDetail, TraceStep } from '@liveness/contract';
import { legStates } from '../asked/asked-turns';
import { reasonKey } from '../../../presentation/word-keys';
import { type Measured, decidingMeasurement, decidingStep, isMeasured } from './deciding-step';
import { hintKey } from './hint-key';
import { quantities } from './quantity';
import { type StateText, stateText } from './state-text';

/** The key of a sentence, and its numbers. */
export interface VerdictText {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The key of the text for the parameter `hint`: what the last state waited for, or the reason itself. */
  readonly hintKey?: string;
  /** What the state is called, for the parameter `state`, which is its code. */
  readonly state?: StateText;
  /** The keys of the texts that the sentence lists as `asked` and `seen`. */
  readonly difference?: AskedAndSeen;
}

/** Returns one plain sentence about an attempt's status: its reason, with the numbers of the deciding step. */
export function verdictText(detail: Decided, language: string): VerdictText {
  return textOfOne(inDecidingPart(detail), language);
}

type Decided = Pick<AttemptDetail, 'challenge' | 'status' | 'reason' | 'state' | 'trace' | 'frames' | 'erasure'> &
  Partial<Pick<AttemptDetail, 'params'>>;

/** Returns an attempt at several challenges as one at the challenge that decided it; that of a single one as it is. */
function inDecidingPart(detail: Decided): Decided {
  const { trace = [], params } = detail;
  const type = trace.flatMap((step) => partName(step.state).type ?? []).at(-1);
  if (type === undefined || typesIn(detail.challenge).length < 2) return detail;
  return {
    ...detail,
    challenge: type,
    params: (params?.[type] ?? {}) as AttemptDetail['params'],
    trace: trace.map((step) => ({ ...step, state: partName(step.state).name })),
  };
}

function textOfOne(detail: Decided, language: string): VerdictText {
  const { challenge, status, reason, frames } = detail;
  if (reason === undefined) return { key: `verdict.${status}`, params: { frames: frames.length } };
  const step = decidingStep(detail);
  if (!step) return untoldVerdict(challenge, reason);
  const ended = reason === 'exhausted' ? endBeforeLeg(challenge, step, detail.params) : undefined;
  if (ended) return ended;
  const measurement = decidingMeasurement(challenge, step, reason);
  const told = measurement && quantities(asTold(measurement), language);
  const waitedFor = step.answer === 'stay' && step.code !== undefined ? hintKey(challenge, step.code) : undefined;
  // For example, the head's pose was never seen, so there is no number.
  const untold = !told && isMeasured(challenge, reason) ? reasonKey(challenge, reason) : undefined;
  const hinted = waitedFor ?? untold;
  const difference = askedAndSeen(challenge, reason, step);
  const state = stateText(challenge, step.state);
  return {
    key: untold
      ? 'verdict.withoutNumbers'
      : reason === 'exhausted' && waitedFor
        ? 'verdict.exhaustedWaiting'
        : difference
          ? `verdict.${challenge}.${reason}AskedAndSeen`
          : keyOf(challenge, reason, measurement),
    ...(hinted && { hintKey: hinted }),
    ...(difference && { difference }),
    ...(state && { state }),
    params: {
      reason,
      state: step.state,
      hint: step.code ?? '',
      frame: step.frame + 1,
      frames: frames.length,
      value: told?.value ?? '',
      limit: told?.limit ?? '',
      asked: '',
      seen: '',
    },
  };
}

/** Returns a sentence with the reason alone, because the trace was deleted. */
function untoldVerdict(challenge: string, reason: string): VerdictText {
  if (reason === 'passed') return { key: 'verdict.passedUntold', params: {} };
  const key = reasonKey(challenge, reason);
  return { key: 'verdict.failedUntold', params: { hint: reason }, ...(key && { hintKey: key }) };
}

/** Returns the sentence about somebody who left before the next leg; undefined if they ended otherwise. */
function endBeforeLeg(challenge: string, { state, code }: TraceStep, params: AttemptDetail['params'] = {}) {
  const reached = legStates(challenge).indexOf(state);
  const legs = params['legCount'];
  if (code !== 'leg_not_told' || reached < 0 || typeof legs !== 'number') return undefined;
  return {
    key: reached === 0 ? 'verdict.exhaustedBeforeLegs' : 'verdict.exhaustedAfterLeg',
    params: { reached, legs },
  };
}

/** The yaw towards a target is negative when the head is turned away; sentences state how far away. */
function asTold(measured: Measured): Measured {
  const { name, value, limit } = measured;
  if (name !== 'yawTowardsTargetDegrees') return measured;
  return { ...measured, value: value && -value, limit: limit && -limit };
}

/** The challenges whose sentence for a pass states what was reached. */
const toldPasses: ReadonlySet<string> = new Set(['NOSE', 'POSE', 'TURN', 'LIGHT']);

/** Reasons whose measurements mean different things: each has a sentence of its own. */
const sentencesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  not_a_head: { foreshorteningDepth: 'depth', earsAgainstNose: 'ears', mostRelief: 'relief' },
  light_too_weak: {
    screenAnswer: 'answer',
    coloursExplained: 'explained',
    coloursBeyondNoise: 'beyondNoise',
    reliefError: 'error',
    leastRelief: 'relief',
  },
  leg_missed: {
    sidewaysMissDegrees: 'angle',
    upDownMissDegrees: 'angle',
    sidewaysParallaxDegrees: 'parallax',
    upDownParallaxDegrees: 'parallax',
    sidewaysReportedDegrees: 'reported',
    upDownReportedDegrees: 'reported',
    nodDegrees: 'nod',
    heightParallaxDegrees: 'height',
    asideDegrees: 'aside',
  },
};

function keyOf(challenge: string, reason: string, measurement?: Measured): string {
  if (reason === 'passed' && toldPasses.has(challenge)) return `verdict.${challenge}.passed`;
  if (reason === 'passed' || foldReasons.some((known) => known === reason)) return `verdict.${reason}`;
  const isKnown = registry.challenges.find(({ type }) => type === challenge)?.reasons.includes(reason);
  const sentence = measurement && sentencesOf[reason]?.[measurement.name];
  if (!isKnown) return 'verdict.unknown';
  return [`verdict.${challenge}.${reason}`, ...(sentence ? [sentence] : [])].join('.');
}

/** What the person was asked for and what was seen instead, as keys below `attempt.seen`. */
export interface AskedAndSeen {
  readonly asked: readonly string[];
  readonly seen: readonly string[];
}

/** The yes-or-no measurements behind a reason, by challenge and reason. */
const findings: Readonly<Record<string, readonly string[]>> = {
  'POSE.eyes': ['eyesOpen'],
  'POSE.mouth': ['mouthOpen', 'smiling'],
};

/** Returns the difference for a sentence; undefined if it lies in a measured value, such as a gaze. */
export function askedAndSeen(
  challenge: string,
  reason: string,
  { measurements }: Pick<TraceStep, 'measurements'>,
): AskedAndSeen | undefined {
  const names = findings[`${challenge}.${reason}`] ?? [];
  const found = names.flatMap((name) => measurements.find((measured) => measured.name === name) ?? []);
  if (found.every(({ met }) => met)) return undefined;
  const keysOf = (of: 'value' | 'limit') => found.map((measured) => `${measured.name}.${measured[of] ? 'yes' : 'no'}`);
  return { asked: keysOf('limit'), seen: keysOf('value') };
}
