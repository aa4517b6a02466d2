import type { NoseParams } from '@liveness/challenge-nose';
import type { LabFrame } from '../attempt/decide-frames';
import { decideFrames, nearness } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import { aimedAt, noseOnTheWay } from '../attackers/nose-way';
import { type SearchEffort, bestOf, within } from '../attackers/search';
import { type Recording, recordingsOf } from '../genuine/recording';
import { type RandomNumber, between, pickOf } from '../random';
import { withNoise } from '../view/detector-noise';
import { mirroredView } from '../view/mirrored-view';
import { type Seen, moved } from '../view/seen-face';
import type { Attack } from './attack';

/** What is done to recordings of earlier attempts. */
interface Treatment {
  readonly name: string;
  /** Recordings that the attacker has, of which he uses the best. */
  readonly recordings: number;
  readonly shift?: 'whole' | 'gradual';
  readonly scaled?: boolean;
  readonly mirrored?: boolean;
  /** Only a part of what was recorded is shown. */
  readonly cut?: boolean;
  /** The beginning of one recording, the end of another. */
  readonly pieces?: boolean;
  /** Each frame is compressed again: seen a little differently, and of other bytes. */
  readonly encodedAgain?: boolean;
}

const treatments: readonly Treatment[] = [
  { name: 'recording', recordings: 1 },
  { name: 'recording-encoded-again', recordings: 1, encodedAgain: true },
  { name: 'recording-moved', recordings: 1, shift: 'whole' },
  { name: 'recording-moved-gradually', recordings: 1, shift: 'gradual' },
  { name: 'recording-scaled', recordings: 1, shift: 'whole', scaled: true },
  { name: 'recording-mirrored', recordings: 1, shift: 'gradual', mirrored: true },
  { name: 'recording-cut', recordings: 1, shift: 'gradual', cut: true },
  { name: 'recording-pieces', recordings: 5, shift: 'gradual', scaled: true, mirrored: true, cut: true, pieces: true },
];

interface Way {
  readonly first: number;
  readonly second: number;
  /** Shares of the recordings where the piece that is shown begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly aim: number;
  readonly scale: number;
  readonly mirrored: boolean;
}

/** Recordings of earlier genuine attempts at other tasks, injected as the camera's picture, or shown on a tablet. */
export const recordings: readonly Attack[] = [
  ...treatments.map((treatment) => recordingAttack(treatment.name, 'genuine', 'plain', treatment)),
  recordingAttack('recording-on-screen', 'screen-recording', 'plain', {
    name: 'recording-on-screen',
    recordings: 1,
    shift: 'gradual',
    scaled: true,
    mirrored: true,
    cut: true,
  }),
];

function recordingAttack(name: string, species: string, condition: string, treatment: Treatment): Attack {
  return {
    name,
    challenge: 'NOSE',
    people: (world) => world.peopleWithGrid(species, ['yaw', 'pitch'], condition),
    succeeds(task, { world, person, random, effort }) {
      const nose = task as Task<NoseParams>;
      const all = recordingsOf(nose, world.gridOf(species, person, ['yaw', 'pitch'], condition), person, 5);
      const own = treatment.recordings === 1 ? [pickOf(random, all)] : all.slice(0, treatment.recordings);
      return bestOf(
        {
          any: () => anyWay(own.length, treatment, random),
          near: (way) => nearWay(way, treatment, random),
          score: (way) => nearness(decideFrames(nose, shownFrames(nose, own, person, way, treatment, random))),
        },
        effortOf(treatment, effort),
      ).accepted;
    },
  };
}

/** A recording that is shown as it is leaves nothing to search for. */
function effortOf({ shift }: Treatment, effort?: SearchEffort): SearchEffort | undefined {
  return shift ? effort : { drawn: 1, refined: 0 };
}

function shownFrames(
  { params, limits }: Task<NoseParams>,
  own: readonly Recording[],
  person: string,
  way: Way,
  treatment: Treatment,
  random: RandomNumber,
): readonly LabFrame[] {
  const chosen = treatment.shift
    ? pieceOf(own, way, Math.min(mostShown, limits.frameCap))
    : own.flatMap(({ frames, sent, everyMs }) =>
        sent.map((index) => ({ seen: frames[index] as Seen, at: index * everyMs })),
      );
  const target = aimedAt(params, way.aim);
  const last = chosen.at(-1)?.seen;
  return chosen.map(({ seen: recorded, at }, index) => {
    const mirror = (seen: Seen) => (way.mirrored ? mirroredView(seen) : seen);
    const seen = treatment.encodedAgain ? withNoise(mirror(recorded), random) : mirror(recorded);
    const capturedAt = Math.round(at - (chosen[0]?.at ?? 0));
    if (!treatment.shift || !last) return { capturedAt, person, seen };
    const move =
      treatment.shift === 'whole'
        ? noseOnTheWay(mirror(last), way.scale, target, 1)
        : noseOnTheWay(seen, way.scale, target, index / (chosen.length - 1));
    return { capturedAt, person, seen: moved(seen, move) };
  });
}

/** Frames that are shown of a recording, if as many are admitted. */
const mostShown = 9;

/** Frames of a piece, evenly chosen; of two recordings the first gives the first half of them. */
function pieceOf(
  own: readonly Recording[],
  { first, second, from, to }: Way,
  shownCount: number,
): readonly { readonly seen: Seen; readonly at: number }[] {
  return Array.from({ length: shownCount }, (_, index) => {
    const share = index / (shownCount - 1);
    const { frames, everyMs } = own[share < 0.5 ? first : second] as Recording;
    const at = Math.round((from + (to - from) * share) * (frames.length - 1));
    return {
      seen: frames[at] as Seen,
      at: index * Math.max(everyMs, (Math.abs(to - from) * frames.length * everyMs) / shownCount),
    };
  });
}

function anyWay(count: number, { scaled, mirrored, cut, pieces }: Treatment, random: RandomNumber): Way {
  const first = Math.floor(random() * count);
  return {
    first,
    second: pieces ? Math.floor(random() * count) : first,
    from: cut ? random() : 0,
    to: cut ? random() : 1,
    aim: random(),
    scale: scaled ? between(random, 0.8, 1.15) : 1,
    mirrored: (mirrored ?? false) && random() < 0.7,
  };
}

function nearWay(way: Way, { scaled, cut }: Treatment, random: RandomNumber): Way {
  const shaken = (share: number) => within(share + (random() - 0.5) * 0.2, 0, 1);
  return {
    ...way,
    aim: shaken(way.aim),
    ...(cut && { from: shaken(way.from), to: shaken(way.to) }),
    ...(scaled && { scale: within(way.scale + (random() - 0.5) * 0.1, 0.7, 1.2) }),
  };
}
