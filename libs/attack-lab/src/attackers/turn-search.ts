import type { TurnParams } from '@liveness/challenge-turn';
import type { Task } from '../attempt/task';
import { type Look, TurnAttempt } from './turn-attempt';
import { type SearchEffort, bestOf, usualEffort } from './search';

/** What an attacker may show, and how he varies it. */
export interface Showing<Shown> {
  /** Anything that may be shown, for the start (0) or for a leg (1, 2, …). */
  any(leg: number): Shown;
  /** Something that differs a little. */
  near(shown: Shown): Shown;
  look(shown: Shown): Look;
  /** What is shown before the start. */
  readonly before?: readonly Look[];
}

/** Looks that are tried for a leg with each start; the others go into other starts. */
const looksPerStart = 27;
/** Looks for each try of an attempt: as many frames as an attempt at NOSE has. */
const looksPerTry = 8;
/** Starts that are drawn until one looks straight. */
const mostDraws = 60;

/**
 * Looks for an attempt that passes, and returns its frames; undefined where none was found. Given the start, each leg is judged by itself, so the
 * attacker looks for the best start, and with each for the best look of each leg.
 */
export function findTurn<Shown>(
  task: Task<TurnParams>,
  showing: Showing<Shown>,
  { drawn, refined }: SearchEffort = usualEffort,
): TurnAttempt | undefined {
  const share = looksPerTry / looksPerStart;
  let found: TurnAttempt | undefined;
  bestOf(
    {
      any: () => startFrom(task, () => showing.any(0), showing),
      near: (start) => startFrom(task, () => showing.near(start), showing),
      score(start) {
        const begun = begunWith(task, showing, start);
        if (begun.legsTold === 0) return -Infinity;
        const { attempt, score } = goneThrough(begun, showing);
        if (score === Infinity) found = attempt;
        return score;
      },
    },
    { drawn: Math.ceil(drawn * share), refined: Math.ceil(refined * share) },
  );
  return found;
}

/** Frames of a leg that are judged. */
export function triesPerLeg({ limits }: Task<TurnParams>): number {
  return (limits['maxLegFrames'] ?? 2) - 1;
}

function startFrom<Shown>(task: Task<TurnParams>, draw: () => Shown, showing: Showing<Shown>): Shown {
  for (let draws = 1; ; draws += 1) {
    const start = draw();
    if (draws === mostDraws || begunWith(task, showing, start).legsTold > 0) return start;
  }
}

function begunWith<Shown>(task: Task<TurnParams>, { before = [], look }: Showing<Shown>, start: Shown): TurnAttempt {
  return [...before, look(start)].reduce((attempt, each) => attempt.shows(each), TurnAttempt.of(task));
}

/** Takes each leg with the best look that is found for it; scores ten for each leg that was reached. */
function goneThrough<Shown>(
  begun: TurnAttempt,
  showing: Showing<Shown>,
): { readonly attempt: TurnAttempt; readonly score: number } {
  let attempt = begun;
  for (let leg = 1; ; leg += 1) {
    const before = attempt;
    let after = before;
    let nearest = -Infinity;
    bestOf(
      {
        any: () => showing.any(leg),
        near: (shown) => showing.near(shown),
        score(shown) {
          const tried = shownTwice(before, showing.look(shown));
          const nearness = tried.nearness(before);
          if (nearness > nearest) [after, nearest] = [tried, nearness];
          return nearness;
        },
      },
      { drawn: Math.ceil(looksPerStart / 2), refined: Math.floor(looksPerStart / 2) },
    );
    attempt = after;
    if (nearest < Infinity) return { attempt, score: 10 * leg + nearest };
    if (attempt.isThrough) return { attempt, score: attempt.decision().verdict === 'passed' ? Infinity : 10 * leg };
  }
}

/** The first frame of a leg is only read: what is then judged may be the same. */
export function shownTwice(attempt: TurnAttempt, look: Look): TurnAttempt {
  return attempt.shows(look).shows(look);
}
