import { comparisonsWanted, decide, limitsUnder } from '@liveness/challenge-kernel';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import type { Attempt, Decision, FaceComparison, ImageSize, ReviewLabel, Thresholds } from '@liveness/domain';
import { defaultVirtualCameras, signalsOf } from '@liveness/use-cases';
import type { Settings } from '@liveness/use-cases';
import type { Moment } from './behaviours/moment';
import { noseBehaviour } from './behaviours/nose-behaviours';
import { poseBehaviour } from './behaviours/pose-behaviours';
import { drawCameraReport } from './camera-reports';
import { capture } from './captured-frames';
import type { DemoAttempt } from './demo-attempt';
import { drawDevice, drawSubject } from './people';
import { drawReviews } from './reviews';
import { seededRandom } from './seeded-random';
import type { SeededRandom } from './seeded-random';
import { startingTimes } from './starting-times';

export interface PopulationOptions {
  readonly attempts: number;
  readonly days: number;
  /** How many of the newest decided attempts have pictures. */
  readonly pictures: number;
  readonly seed: number;
  readonly now: number;
  readonly settings: Pick<Settings, 'challenges' | 'attemptLifetimeMs'>;
  /** Those that attempts of a challenge began under at a moment. */
  readonly thresholdsAt: (challenge: string, at: number) => Thresholds;
}

/** A population of attempts, oldest first. Each is drawn when it is asked for, from chance of its own: in whatever order, it is the same. */
export interface Population {
  readonly size: number;
  attempt(index: number): DemoAttempt;
}

const dayMs = 24 * 60 * 60 * 1000;
/** Whoever began before that has finished, or given up. */
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

/** @throws Error for a challenge that there is no behaviour for */
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
  const moments = isFinished ? play.moments : play.moments.slice(0, random.integer(0, play.moments.length - 1));
  const { frames: all, jpegs, clockOffsetMs } = capture(moments, startedAt, isPictured, random);
  const frames = all.filter(({ analysis }) => (analysis?.analysedAt ?? now) < now);
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
  };
  if (!isFinished) return { attempt: begun, frames, jpegs, truth, reviews: [] };

  const closedAt =
    Math.max(startedAt, ...frames.map(({ receivedAt, analysis }) => analysis?.analysedAt ?? receivedAt)) +
    random.integer(80, 400);
  const decidedAt = closedAt + random.integer(15, 60);
  const { decision, comparisons } = play.decide(
    frames.flatMap(({ capturedAt, analysis }) => (analysis ? [{ capturedAt, observation: analysis.observation }] : [])),
  );
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

/** What somebody is asked for, what they do, and how the engine decides it. */
interface Play {
  readonly params: unknown;
  readonly moments: readonly Moment[];
  readonly decide: (frames: readonly ObservedFrame[]) => Decided;
}

function enacted(
  type: string,
  image: ImageSize,
  thresholds: Thresholds,
  truth: ReviewLabel,
  random: SeededRandom,
): Play {
  /** Here and there an injected picture is not of the person who began. */
  const compared = (
    pairs: ReturnType<typeof comparisonsWanted>,
    decideBy: (comparisons: readonly FaceComparison[]) => Decision,
  ): Decided => {
    const isStranger = truth === 'attack-injection' && random.chance(0.4);
    const comparisons = pairs.map((frames): FaceComparison => ({
      frames,
      similarity: Math.round(10 * random.between(isStranger ? 2 : 88, isStranger ? 60 : 100)) / 10,
    }));
    return { decision: decideBy(comparisons), comparisons };
  };
  switch (type) {
    case nose.type: {
      const limits = limitsUnder(nose, thresholds);
      const params = nose.draw({ image, metadata: undefined }, limits, random.integer);
      return {
        params,
        moments: noseBehaviour(truth, params, limits, random),
        decide: (frames) =>
          compared(comparisonsWanted(nose, params, limits, frames), (comparisons) =>
            decide(nose, params, limits, frames, { comparisons }),
          ),
      };
    }
    case pose.type: {
      const limits = limitsUnder(pose, thresholds);
      const params = pose.draw({ image, metadata: undefined }, limits, random.integer);
      return {
        params,
        moments: poseBehaviour(truth, params, limits, random),
        decide: (frames) =>
          compared(comparisonsWanted(pose, params, limits, frames), (comparisons) =>
            decide(pose, params, limits, frames, { comparisons }),
          ),
      };
    }
    default:
      throw new Error(`there is no behaviour for the challenge ${type}`);
  }
}
