import type { Decision, Face, FaceComparison, ImageSize, Limits, Step } from '@liveness/domain';
import { shapeChange } from '@liveness/face-geometry';
import type { Challenge, CommonLimits, ObservedFrame } from './challenge';
import { foldHints } from './frame-gate';
import { measure } from './measurement';
import { limitsOfPart, stepsOfPart } from './parts';

/** The state in which an attempt that passed everything else is held to show one person. */
export const personState = 'person';

/** Two frames by their capture times: the one that others are compared with, and the other. */
export type ComparedPair = FaceComparison['frames'];

interface Compared {
  /** Index in order of capture time. */
  readonly frame: number;
  readonly pair: ComparedPair;
}

/**
 * Returns what has to be compared before a decision that passed may stand, in order of capture time. All is compared with the first frame that
 * shows one face, whether it counted or not, so that nobody can begin for somebody else: the first and the last frame that count, and of those
 * between them the ones whose face differs most in shape from its neighbours. Of a challenge that is made of others, these of each part.
 */
export function framesToCompare(
  challenge: Challenge,
  limits: CommonLimits,
  ordered: readonly ObservedFrame[],
  { verdict, trace }: Decision,
): readonly Compared[] {
  if (verdict !== 'passed' || !limits['minSimilarity']) return [];
  const evidences = evidenceByPart(challenge, limits, trace);
  const first = evidences[0]?.frames[0];
  if (first === undefined) return [];
  const reference = Math.min(first, firstFace(ordered, trace) ?? first);
  const chosen = evidences.flatMap(({ frames, most }) => {
    const [start = reference] = frames;
    const deciding = frames.at(-1) ?? start;
    return reference < start
      ? [start, ...strangest(frames, ordered, most - 1), deciding]
      : [...strangest(frames, ordered, most), deciding];
  });
  return [...new Set(chosen)].flatMap((frame) => {
    const pair = [ordered[reference]?.capturedAt, ordered[frame]?.capturedAt] as const;
    return frame === reference || pair[0] === undefined || pair[1] === undefined
      ? []
      : [{ frame, pair: [pair[0], pair[1]] as const }];
  });
}

/** Frames that count, and how many of them are compared beside the first and the last one. */
interface CountedFrames {
  readonly frames: readonly number[];
  readonly most: number;
}

function evidenceByPart(challenge: Challenge, limits: Limits, trace: readonly Step[]): readonly CountedFrames[] {
  if (!challenge.parts) return [{ frames: framesThatCount(challenge, trace), most: limits['comparedFrames'] ?? 0 }];
  return challenge.parts.map((part) => ({
    frames: framesThatCount(part, stepsOfPart(trace, part.type)),
    most: limitsOfPart<Limits>(limits, part.type)['comparedFrames'] ?? 0,
  }));
}

/** Returns the frames that count for the person, as indices of a trace that passed. */
export function framesThatCount(
  { evidence = framesOfLastState }: Challenge,
  trace: readonly Step[],
): readonly number[] {
  return evidence(trace);
}

/** The first frame that shows exactly one face, also where it was passed over. */
function firstFace(ordered: readonly ObservedFrame[], trace: readonly Step[]): number | undefined {
  return trace.find(({ frame }) => onlyFace(ordered[frame]))?.frame;
}

/** Frames that were given to the state in which the walk ended. */
function framesOfLastState(trace: readonly Step[]): readonly number[] {
  const last = trace.at(-1)?.state;
  return [
    ...new Set(
      trace
        .filter(({ state, answer, code }) => state === last && !(answer === 'stay' && passedOver.has(code)))
        .map(({ frame }) => frame),
    ),
  ];
}

const passedOver: ReadonlySet<string | undefined> = new Set<string>(foldHints);

/** Those between the first and the last frame that counts whose face differs most in shape from both neighbours', in order of capture time. */
function strangest(evidence: readonly number[], ordered: readonly ObservedFrame[], most: number): readonly number[] {
  const faces = evidence.map((frame) => onlyFace(ordered[frame]));
  const changes = faces.slice(1).map((face, index) => {
    const before = faces[index];
    return before && face ? (shapeChange(before, face, square) ?? Infinity) : Infinity;
  });
  const between = evidence
    .slice(1, -1)
    .map((frame, index) => ({ frame, change: (changes[index] ?? 0) + (changes[index + 1] ?? 0) }));
  between.sort((a, b) => b.change - a.change || a.frame - b.frame);
  return between
    .slice(0, Math.max(0, most))
    .map(({ frame }) => frame)
    .sort((a, b) => a - b);
}

function onlyFace(frame: ObservedFrame | undefined): Face | undefined {
  const faces = frame?.observation.faces ?? [];
  return faces.length === 1 ? faces[0] : undefined;
}

/** An affine fit takes any stretching out: the size of the image does not matter. */
const square: ImageSize = { width: 1000, height: 1000 };

/**
 * Returns the decision with the comparisons in its trace: the last state hands its frame to the state `person`, which passes or refuses the
 * attempt. Where a comparison is missing the decision stays as it was and says how many are missing.
 */
export function heldToOnePerson(
  decision: Decision,
  compared: readonly Compared[],
  comparisons: readonly FaceComparison[],
  minSimilarity: number,
): Decision {
  const known = compared.flatMap(({ frame, pair }) => {
    const found = comparisons.find(({ frames }) => frames[0] === pair[0] && frames[1] === pair[1]);
    return found ? [{ frame, measurement: measure('personSimilarity', found.similarity, '>=', minSimilarity) }] : [];
  });
  if (known.length < compared.length) return { ...decision, comparisonsMissing: compared.length - known.length };
  const before = decision.trace.map((step, index): Step =>
    index === decision.trace.length - 1 ? { ...step, answer: 'next' } : step,
  );
  const stranger = known.findIndex(({ measurement }) => !measurement.met);
  const seen = stranger < 0 ? known : known.slice(0, stranger + 1);
  const steps = seen.map(({ frame, measurement }, index): Step => {
    const shared = { frame, state: personState, measurements: [measurement] };
    if (!measurement.met) return { ...shared, answer: 'fail', code: 'different_person' };
    return { ...shared, answer: index < compared.length - 1 ? 'next' : 'pass' };
  });
  const ending =
    stranger < 0
      ? ({ verdict: 'passed', reason: 'passed' } as const)
      : ({ verdict: 'failed', reason: 'different_person' } as const);
  return { ...ending, state: personState, trace: [...before, ...steps] };
}
