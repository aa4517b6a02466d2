import type { TurnParams } from '@liveness/challenge-turn';
import { type Look, TurnAttempt } from '../attackers/turn-attempt';
import type { Task } from '../attempt/task';
import { turnRecordingsOf } from '../attackers/turn-recording';
import { type RandomNumber, between, pickOf } from '../random';
import { withNoise } from '../view/detector-noise';
import { mirroredView } from '../view/mirrored-view';
import { type Seen, moved } from '../view/seen-face';
import { type TurnAttack, attackBy } from './attack';

/** What is done to recordings of earlier attempts at other tasks. */
interface Treatment {
  readonly name: string;
  readonly species?: string;
  /** Recordings that the attacker has. */
  readonly recordings?: number;
  /** What becomes of each frame. */
  readonly change?: (seen: Seen, random: RandomNumber) => Seen;
  /** Shown as it is or mirrored, whichever passes. */
  readonly mirrored?: boolean;
  /** Any moment may be shown for any leg; otherwise the recording is played once, and frames are sent of it in its order. */
  readonly cut?: boolean;
  /** To the byte, as another attempt sent it. */
  readonly usedBefore?: boolean;
}

const treatments: readonly Treatment[] = [
  { name: 'recording' },
  { name: 'recording-encoded-again', change: withNoise },
  {
    name: 'recording-moved',
    change: (seen, random) => moved(seen, { scale: 1, dx: between(random, -0.1, 0.1), dy: between(random, -0.1, 0.1) }),
  },
  {
    name: 'recording-scaled',
    change: (seen, random) => moved(seen, { scale: between(random, 0.9, 1.15), dx: 0, dy: 0 }),
  },
  { name: 'recording-mirrored', mirrored: true },
  { name: 'recording-cut', mirrored: true, cut: true },
  { name: 'recording-pieces', recordings: 5, mirrored: true, cut: true },
  { name: 'recording-on-screen', species: 'screen-recording', mirrored: true, cut: true },
  { name: 'same-bytes', cut: true, usedBefore: true },
];

/** Starts that are tried of each recording. */
const mostStarts = 6;

/**
 * Recordings of earlier genuine attempts at tasks of their own. The attacker has analysed every frame beforehand, and sends those that the task asks for: he
 * picks the moment of the start, and for each leg the first one that reaches it.
 */
export const turnRecordings: readonly TurnAttack[] = treatments.map(
  ({
    name,
    species = 'genuine',
    recordings = 1,
    change = (seen) => seen,
    mirrored = false,
    cut = false,
    usedBefore = false,
  }): TurnAttack =>
    attackBy({
      name,
      challenge: 'TURN',
      people: (world) => world.peopleWithGrid(species, ['yaw', 'pitch']),
      attempt(turn, { world, person, random }) {
        const all = turnRecordingsOf(turn, world.gridOf(species, person, ['yaw', 'pitch']), person, 5);
        const own = recordings === 1 ? [pickOf(random, all)] : all.slice(0, recordings);
        const shown = own.map((frames) =>
          frames.map((seen): Look => ({ person, seen: change(seen, random), usedBefore })),
        );
        const videos = mirrored ? [...shown, ...shown.map((video) => video.map(mirroredLook))] : shown;
        return firstOf(videos, (video) => passing(turn, video, cut ? videos.flat() : undefined));
      },
    }),
);

function mirroredLook(look: Look): Look {
  return { ...look, seen: mirroredView(look.seen as Seen) };
}

/** Goes on from any start of a video: with what follows it, or with any of the pieces. Returns the first attempt that passes. */
function passing(task: Task<TurnParams>, video: readonly Look[], pieces?: readonly Look[]): TurnAttempt | undefined {
  const begun = video.flatMap((look, at) => {
    const attempt = TurnAttempt.of(task).shows(look);
    return attempt.legsTold > 0 ? [{ attempt, at }] : [];
  });
  const every = Math.max(1, Math.ceil(begun.length / mostStarts));
  const starts = begun.filter((_, index) => index % every === 0);
  return firstOf(starts, ({ attempt, at }) => goneOn(attempt, video, at, pieces));
}

function goneOn(
  start: TurnAttempt,
  video: readonly Look[],
  startsAt: number,
  pieces?: readonly Look[],
): TurnAttempt | undefined {
  const looks = pieces ?? video;
  let attempt = start;
  let at = pieces ? 0 : startsAt + 1;
  while (attempt.isOpen) {
    const before = attempt;
    const hit = looks.findIndex((look, index) => {
      // What is only read before it may be any frame between: the one before, where there is one.
      if (index < at + (pieces ? 0 : 1)) return false;
      const tried = before.shows(looks[Math.max(0, index - 1)] as Look).shows(look);
      if (tried.nearness(before) < Infinity) return false;
      attempt = tried;
      return true;
    });
    if (hit < 0) return undefined;
    if (attempt.isThrough) return attempt.decision().verdict === 'passed' ? attempt : undefined;
    at = pieces ? 0 : hit + 1;
  }
  return undefined;
}

function firstOf<Item>(items: readonly Item[], attemptBy: (item: Item) => TurnAttempt | undefined) {
  for (const item of items) {
    const attempt = attemptBy(item);
    if (attempt) return attempt;
  }
  return undefined;
}
