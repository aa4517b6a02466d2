import type { PresetName } from '@liveness/domain';
import { pickOf } from '../random';
import { type LightExtent, type LightSample, attackedLight } from './light-samples';
import type { LitScenery } from './lit-view';
import type { LightAttack } from './light-attacks';
import { litFrame } from './lit-frame';

/** Light of the room, in lux: the attacker chooses it, too. */
const rooms = [10, 50, 150, 300, 500];
/** How often each way is rehearsed, and the best few once more. */
const rehearsals = { all: 3, best: 20, bestFew: 5 };

interface Way {
  readonly scenery: LitScenery;
  readonly roomLux: number;
}

/**
 * Makes attempts of an attacker who has the rules and an engine of his own: he rehearses every hold, size, light and brightness of the room that there is, keeps the one that
 * passed most often, and attacks with that. Nothing of a rehearsal comes again: colours and noise are drawn anew.
 */
export function searchedLight(
  kind: string,
  sceneries: readonly LitScenery[],
  {
    preset,
    attempts,
    changes,
  }: { readonly preset: PresetName; readonly attempts: number; readonly changes?: LightExtent['changes'] | undefined },
): readonly LightSample[] {
  const extent = (roomLux: number, times: number, seed: string): LightExtent => ({
    preset,
    attempts: times,
    rooms: [roomLux],
    seed,
    ...(changes && { changes }),
  });
  const tried = ({ scenery, roomLux }: Way, times: number, seed: string) =>
    attackedLight(attackWith(kind), [scenery], extent(roomLux, times, seed));
  const score = (samples: readonly LightSample[]) =>
    samples.reduce(
      (sum, { end, reason }) =>
        sum + (end === 'passed' ? 10 : end === 'unjudged' && reason === 'light_too_weak' ? 1 : 0),
      0,
    );
  const ways = sceneries
    .filter(([view]) => view.kind === kind)
    .flatMap((scenery) => rooms.map((roomLux): Way => ({ scenery, roomLux })));
  const bestOf = (list: readonly Way[], times: number, keep: number) =>
    list
      .map((way, index) => ({ way, score: score(tried(way, times, `rehearsal ${times} ${index} `)) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, keep)
      .map(({ way }) => way);
  const [best] = bestOf(bestOf(ways, rehearsals.all, rehearsals.bestFew), rehearsals.best, 1);
  return best ? tried(best, attempts, 'attack ') : [];
}

function attackWith(kind: string): LightAttack {
  return {
    name: `searched ${kind}`,
    kind,
    shows:
      ({ scenery, conditions, random }) =>
      (glow) =>
        litFrame(pickOf(random, scenery), glow, conditions, random),
  };
}
