import type { TurnParams } from '@liveness/challenge-turn';
import type { Task } from '../attempt/task';
import { type Held, type Thing, held, lookOf } from '../attackers/turn-instrument';
import { TurnAttempt } from '../attackers/turn-attempt';
import { type Showing, findTurn, triesPerLeg } from '../attackers/turn-search';
import { bendAxes, bendOf, bendRadii } from '../species/bent-print';
import { coverings } from '../species/covered-print';
import type { World } from '../view/world';
import { type Attack, type TurnAttack, attackBy } from './attack';

/** Something to hold before the camera. */
interface Instrument {
  readonly species: string;
  readonly axes: readonly string[];
  /** In each of these, and from one to another while the attempt goes on. */
  readonly conditions?: readonly string[];
}

/** An attacker turns an instrument as he is told, and picks the start and all angles for the task that was drawn. */
function turnedAsTold(name: string, instrument: Instrument): TurnAttack {
  return attackBy({
    name,
    challenge: 'TURN',
    people: (world) => peopleWith(world, instrument),
    attempt(task, { world, person, random, effort }) {
      const things = thingsOf(world, person, instrument);
      return findTurn(
        task,
        held(() => things, random),
        effort,
      );
    },
  });
}

/** The same without knowing how the analyser will see it: from any straight start each leg is tried at as many angles, drawn by chance, as frames are judged. */
function turnedAnyhow(name: string, instrument: Instrument): Attack {
  return {
    name,
    challenge: 'TURN',
    people: (world) => peopleWith(world, instrument),
    succeeds(task, { world, person, random }) {
      const things = thingsOf(world, person, instrument);
      return goneAnyhow(
        task as Task<TurnParams>,
        held(() => things, random),
      ).isThrough;
    },
  };
}

/** Frames of an attempt may go into looking for a start that looks straight, as long as enough are left for the legs. */
function goneAnyhow(task: Task<TurnParams>, { any }: Showing<Held>): TurnAttempt {
  const judged = triesPerLeg(task);
  let attempt = TurnAttempt.of(task);
  while (attempt.isOpen && attempt.legsTold === 0) attempt = attempt.shows(lookOf(any(0)));
  for (let leg = 1; attempt.isOpen && attempt.legsTold === leg; leg += 1)
    for (let tries = 0; tries <= judged && attempt.isOpen && attempt.legsTold === leg; tries += 1)
      attempt = attempt.shows(lookOf(any(leg)));
  return attempt;
}

function thingsOf(
  world: World,
  person: string,
  { species, axes, conditions = ['plain'] }: Instrument,
): readonly Thing[] {
  return conditions.map((condition) => ({ grid: world.gridOf(species, person, axes, condition), person }));
}

function peopleWith(world: World, { species, axes, conditions = ['plain'] }: Instrument): readonly string[] {
  const each = conditions.map((condition) => world.peopleWithGrid(species, axes, condition));
  return (each[0] ?? []).filter((person) => each.every((people) => people.includes(person)));
}

const bends = bendAxes.flatMap((axis) => bendRadii.map((radius) => bendOf(axis, radius)));
const bent = (conditions: readonly string[]): Instrument => ({
  species: 'bent-print',
  axes: ['yaw', 'pitch'],
  conditions,
});

export const turnInstruments: readonly Attack[] = [
  turnedAsTold('flat-print', { species: 'flat-print', axes: ['yaw', 'pitch', 'roll'] }),
  ...['phone', 'tablet'].map((device) =>
    turnedAsTold(`screen-${device}`, { species: 'screen', axes: ['yaw', 'pitch', 'roll'], conditions: [device] }),
  ),
  ...coverings.map((covering) =>
    turnedAsTold(`covered-print ${covering}`, {
      species: 'covered-print',
      axes: ['tip', 'yaw'],
      conditions: [covering],
    }),
  ),
  turnedAsTold('dragged-nose', { species: 'dragged-nose', axes: ['dragX', 'dragY', 'yaw'] }),
  ...bends.map((bend) => turnedAsTold(`bent-print ${bend}`, bent([bend]))),
  ...bends.map((bend) => turnedAnyhow(`bent-print any-angle ${bend}`, bent([bend]))),
  turnedAsTold('bent-print bent-further', bent(bendRadii.map((radius) => bendOf('vertical', radius)))),
  turnedAsTold('puppet', { species: 'puppet', axes: ['yaw', 'pitch'] }),
];
