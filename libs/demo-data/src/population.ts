import { comparisonsWanted, decide, limitsUnder, tellingAfter } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits, ObservedFrame } from '@liveness/challenge-kernel';
import { light } from '@liveness/challenge-light';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import { turn } from '@liveness/challenge-turn';
import type {
  Attempt,
  Decision,
  FaceComparison,
  ImageSize,
  ReviewLabel,
  Telling,
  Thresholds,
  Verdict,
} from '@liveness/domain';
import { defaultVirtualCameras, signalsOf } from '@liveness/use-cases';
import type { Settings } from '@liveness/use-cases';
import type { Moment, Moments } from './behaviours/moment';
import { lightBehaviour } from './behaviours/light-behaviours';
import { noseBehaviour } from './behaviours/nose-behaviours';
import { poseBehaviour } from './behaviours/pose-behaviours';
import { turnBehaviour } from './behaviours/turn-behaviours';
import { drawCameraReport } from './camera-reports';
import { capture, observedFrames, toldBy } from './captured-frames';
import type { DemoAttempt } from './demo-attempt';
import { drawDevice, drawSubject } from './people';
import { drawReviews } from './reviews';
import { seededRandom } from './seeded-random';
import type { SeededRandom } from './seeded-random';
import { startingTimes } from './starting-times';
import { unjudgedOf } from './unjudged-of';

export interface PopulationOptions {
  readonly attempts: number;
  readonly days: number;
  /** How many of the newest decided attempts have pictures. */
  readonly pictures: number;
  readonly seed: number;
  readonly now: number;
  readonly settings: Pick<Settings, 'challenges' | 'attemptLifetimeMs'>;
  /** Returns the thresholds of attempts of a challenge that start at a moment. */
  readonly thresholdsAt: (challenge: string, at: number) => Thresholds;
}

/**
 * A population of attempts, oldest first. Each is drawn on request with its own random numbers, so that the order of
 * requests does not matter.
 */
export interface Population {
  readonly size: number;
  attempt(index: number): DemoAttempt;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Attempts that started before that are finished or abandoned. */
const settledMs = 120_000;
const abandoned = 0.07;

const truths: Readonly<Record<ReviewLabel, number>> = {
  genuine: 86,
  'attack-print': 4.5,
  'attack-screen': 4,
  'attack-mask': 1.5,
  'attack-injection': 2.5,
  'attack-other': 1.5,
};

const images: readonly ImageSize[] = [
  { width: 480, height: 480 },
  { width: 480, height: 480 },
  { width: 640, height: 480 },
  { width: 480, height: 640 },
];

/** @throws Error for a challenge without behaviours */
export function createPopulation(options: PopulationOptions): Population {
  const { attempts, days, pictures, seed, now, settings } = options;
  const open = Math.min(3, Math.floor(attempts / 20));
  const random = seededRandom(seed, 0);
  const settled = startingTimes(
    attempts - open,
    { from: now - days * dayMs, to: now - Math.max(settledMs, settings.attemptLifetimeMs) },
    random,
  );
  const opened = startingTimes(open, { from: now - settings.attemptLifetimeMs / 2, to: now }, random);
  return {
    size: attempts,
    attempt: (index) => {
      const isOpen = index >= settled.length;
      const startedAt = (isOpen ? opened[index - settled.length] : settled[index]) ?? now;
      return drawAttempt(
        options,
        startedAt,
        isOpen,
        index >= settled.length - pictures && !isOpen,
        seededRandom(seed, index + 1),
      );
    },
  };
}

export interface WantedAttempt {
  readonly startedAt: number;
  readonly verdict: Verdict;
  readonly isPictured: boolean;
  /** The first stream of random numbers that may be used; few are needed. */
  readonly stream: number;
}

/** Of a verdict that one attempt in twenty has, so many draws find one for certain enough. */
const mostDraws = 99;

/** Returns an attempt that the engine decides as wanted: of a genuine person, if it passes, and judged, if it fails. */
export function drawDecided(
  options: PopulationOptions,
  { startedAt, verdict, isPictured, stream }: WantedAttempt,
): DemoAttempt {
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const drawn = drawAttempt(options, startedAt, false, isPictured, seededRandom(options.seed, stream + draw));
    const decision = drawn.decided?.decision;
    const isWanted =
      verdict === 'failed' ? decision && !unjudgedOf(drawn.attempt, decision).unjudged : drawn.truth === 'genuine';
    if (decision?.verdict === verdict && isWanted) return drawn;
  }
  throw new Error(`no attempt ${verdict}`);
}

function drawAttempt(
  { settings, thresholdsAt, now }: PopulationOptions,
  startedAt: number,
  isOpen: boolean,
  isPictured: boolean,
  random: SeededRandom,
): DemoAttempt {
  const truth = random.weighted(truths);
  const { type } = random.pick(settings.challenges);
  const thresholds = thresholdsAt(type, startedAt);
  const image = isPictured ? { width: 480, height: 480 } : random.pick(images);
  const play = enacted(type, image, thresholds, truth, random);
  const isFinished = !isOpen && (isPictured || !random.chance(abandoned));
  const atMost = isFinished ? play.frameCap : random.integer(0, play.usualFrames - 1);
  const captured = capture(play.moments, { startedAt, isPictured, atMost, tell: play.tell }, random);
  const { jpegs, clockOffsetMs, strangers } = captured;
  const frames = captured.frames.filter(({ analysis }) => (analysis?.analysedAt ?? now) < now);
  const { legsTold, legsToldAt } = toldBy(frames);
  const begun: Attempt = {
    id: random.uuid(),
    subject: drawSubject(random),
    challenge: type,
    image,
    params: play.params,
    thresholds,
    startedAt,
    expiresAt: startedAt + settings.attemptLifetimeMs,
    device: drawDevice(random, truth === 'attack-injection'),
    frameCount: frames.length,
    ...(frames.length > 0 && clockOffsetMs !== undefined && { clockOffsetMs }),
    ...(legsTold > 0 && { legsTold }),
    ...(legsToldAt !== undefined && { legsToldAt }),
  };
  if (!isFinished) return { attempt: begun, frames, jpegs, truth, reviews: [] };

  const closedAt =
    Math.max(startedAt, ...frames.map(({ receivedAt, analysis }) => analysis?.analysedAt ?? receivedAt)) +
    random.integer(80, 400);
  const decidedAt = closedAt + random.integer(15, 60);
  const { decision, comparisons } = play.decide(observedFrames(frames), strangers);
  const reviews = drawReviews(truth, { verdict: decision.verdict, decidedAt }, now, random);
  const signals = signalsOf({
    cameraLabel: begun.device?.cameraLabel,
    report: drawCameraReport(truth, random),
    frames,
    virtualCameras: defaultVirtualCameras,
  });
  return {
    attempt: { ...begun, closedAt },
    frames,
    jpegs,
    decided: {
      decision,
      decidedAt,
      comparisons: comparisons.map((each) => ({ ...each, comparedAt: decidedAt - 5, comparerCalls: 1 })),
      signals,
    },
    truth,
    reviews,
  };
}

interface Decided {
  readonly decision: Decision;
  readonly comparisons: readonly FaceComparison[];
}

/** What the person is asked for, what they do, and how the engine decides it. */
interface Play {
  readonly params: unknown;
  readonly moments: Moments;
  readonly usualFrames: number;
  readonly frameCap: number;
  readonly tell?: (frames: readonly ObservedFrame[]) => Telling;
  readonly decide: (frames: readonly ObservedFrame[], strangers: ReadonlySet<number>) => Decided;
}

function enacted(
  type: string,
  image: ImageSize,
  thresholds: Thresholds,
  truth: ReviewLabel,
  random: SeededRandom,
): Play {
  switch (type) {
    case nose.type:
      return play(nose, (params, limits) => arranged(noseBehaviour(truth, params, limits, random)));
    case pose.type:
      return play(pose, (params, limits) => arranged(poseBehaviour(truth, params, limits, random)));
    case turn.type:
      return play(turn, (params, limits) => ({
        moments: turnBehaviour(truth, params, limits, random),
        usualFrames: 1 + 2 * params.legCount,
      }));
    case light.type:
      return play(light, (params, limits) => ({
        moments: lightBehaviour(truth, params, limits, random),
        usualFrames: 1 + params.stepCount,
      }));
    default:
      throw new Error(`there is no behaviour for the challenge ${type}`);
  }

  function play<Params, Values extends CommonLimits, Memory>(
    challenge: Challenge<Params, Values, Memory>,
    behave: (params: Params, limits: Values) => Pick<Play, 'moments' | 'usualFrames'>,
  ): Play {
    const limits = limitsUnder(challenge, thresholds);
    const params = challenge.draw({ image, metadata: undefined }, limits, random.integer);
    return {
      params,
      ...behave(params, limits),
      frameCap: limits.frameCap,
      ...(challenge.legs && { tell: (frames) => tellingAfter(challenge, params, limits, frames) }),
      decide: (frames, strangers) => {
        const pairs = comparisonsWanted(challenge, params, limits, frames);
        const comparisons = compared(pairs, strangers);
        return { decision: decide(challenge, params, limits, frames, { comparisons }), comparisons };
      },
    };
  }

  /** Occasionally an injected picture shows another person than the one who started. */
  function compared(
    pairs: ReturnType<typeof comparisonsWanted>,
    strangers: ReadonlySet<number>,
  ): readonly FaceComparison[] {
    const isInjected = truth === 'attack-injection' && random.chance(0.4);
    return pairs.map((frames): FaceComparison => {
      const [one, other] = frames.map((capturedAt) => strangers.has(capturedAt));
      const isStranger = isInjected || one !== other;
      return { frames, similarity: Math.round(10 * random.between(isStranger ? 2 : 88, isStranger ? 60 : 100)) / 10 };
    });
  }
}

function arranged(moments: readonly Moment[]): Pick<Play, 'moments' | 'usualFrames'> {
  return { moments: moments.values(), usualFrames: moments.length };
}
