import { type PoseParams, eyesPoses, mouthPoses } from '@liveness/challenge-pose';
import { type LabFrame, decideFrames } from '../attempt/decide-frames';
import { posePictures } from '../attempt/pose-plan';
import type { Task } from '../attempt/task';
import { pickOf } from '../random';
import { cutOuts } from '../species/cut-out-print';
import type { View } from '../view/view';
import type { World } from '../view/world';
import type { Attack, Means } from './attack';

interface Shown {
  readonly person: string;
  /** Any of these pictures. */
  readonly views: readonly View[];
}

/** Which pictures the attacker has for a part of the attempt; `index` counts the pictures of the whole attempt. */
type Showing = (part: 'neutral' | 'pose', index: number, params: PoseParams) => Shown;

/** Tries every mix of the pictures at hand until one is accepted. */
function showsPose(task: Task<PoseParams>, showing: Showing, usedBefore = false): boolean {
  const plan = posePictures(task.limits);
  const choices = plan.map(({ part }, index) => showing(part, index, task.params));
  const tried = (frames: readonly LabFrame[]): boolean => {
    const index = frames.length;
    const planned = plan[index];
    const choice = choices[index];
    if (!planned || !choice) return decideFrames(task, frames).verdict === 'passed';
    return choice.views.some(
      (seen) =>
        frames.every((before) => before.seen !== seen) &&
        tried([...frames, { capturedAt: planned.capturedAt, person: choice.person, seen, usedBefore }]),
    );
  };
  return tried([]);
}

function viewsOfExpression(
  world: World,
  species: string,
  person: string,
  eyes: number,
  mouth: number,
  condition = 'plain',
): readonly View[] {
  return world
    .viewsOf(species, person, condition)
    .filter(({ parameters }) => parameters['eyes'] === eyes && parameters['mouth'] === mouth);
}

function askedFor({ pose }: PoseParams): readonly [eyes: number, mouth: number] {
  return [eyesPoses.indexOf(pose.eyes), mouthPoses.indexOf(pose.mouth)];
}

function poseAttack(name: string, species: string, showing: (means: Means) => Showing, usedBefore = false): Attack {
  return {
    name,
    challenge: 'POSE',
    people: (world) => world.peopleOf(species, species === 'cut-out-print' ? 'both' : 'plain'),
    succeeds: (task, means) => showsPose(task as Task<PoseParams>, showing(means), usedBefore),
  };
}

/** Somebody else of whom there are pictures of the species. */
function otherThan({ world, person, random }: Means, species: string): string {
  return pickOf(
    random,
    world.peopleOf(species).filter((each) => each !== person),
  );
}

const neutralStill = poseAttack('neutral-still', 'still', ({ world, person }) => () => ({
  person,
  views: viewsOfExpression(world, 'still', person, 0, 0),
}));

const stillsOfAnother = poseAttack('other-person-stills', 'still', (means) => {
  const { world, person } = means;
  const other = otherThan(means, 'still');
  return (part, _, params) =>
    part === 'neutral'
      ? { person, views: viewsOfExpression(world, 'still', person, 0, 0) }
      : { person: other, views: viewsOfExpression(world, 'still', other, ...askedFor(params)) };
});

const stillsInSequence = poseAttack('stills-in-sequence', 'still', ({ world, person }) => (part, _, params) => ({
  person,
  views:
    part === 'neutral'
      ? viewsOfExpression(world, 'still', person, 0, 0)
      : viewsOfExpression(world, 'still', person, ...askedFor(params)),
}));

/** In which pictures somebody else is seen; both are living. */
const patterns: Readonly<Record<string, (part: 'neutral' | 'pose', index: number) => boolean>> = {
  'half-way': (part) => part === 'pose',
  alternating: (_, index) => index % 2 === 1,
  last: (_, index) => index > 1,
};

const changes = Object.entries(patterns).map(([name, isOther]) =>
  poseAttack(`other-person-${name}`, 'pose', (means) => {
    const other = otherThan(means, 'pose');
    return (part, index, params) => {
      const shown = isOther(part, index) ? other : means.person;
      return {
        person: shown,
        views: viewsOfExpression(
          means.world,
          'pose',
          shown,
          ...(part === 'neutral' ? ([0, 0] as const) : askedFor(params)),
        ),
      };
    };
  }),
);

const cutOutPrint = poseAttack('cut-out-print', 'cut-out-print', ({ world, person }) => (part, _, params) => {
  const [eyes, mouth] = part === 'neutral' ? [0, 0] : askedFor(params);
  return {
    person,
    views: cutOuts.flatMap((cut) => viewsOfExpression(world, 'cut-out-print', person, eyes, mouth, cut)),
  };
});

const sameBytes = poseAttack(
  'same-bytes',
  'pose',
  ({ world, person }) =>
    (part, _, params) => ({
      person,
      views: viewsOfExpression(world, 'pose', person, ...(part === 'neutral' ? ([0, 0] as const) : askedFor(params))),
    }),
  true,
);

export const poseAttacks: readonly Attack[] = [
  neutralStill,
  stillsOfAnother,
  stillsInSequence,
  cutOutPrint,
  ...changes,
  sameBytes,
];
