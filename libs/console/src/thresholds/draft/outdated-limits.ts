import type { Limits } from '@liveness/domain';
import type { Draft } from './draft';
import { differences } from './difference';

/** A limit that a newer version or the draft changed, since the version that the draft was begun on. */
export interface OutdatedLimit {
  readonly name: string;
  readonly base: number | undefined;
  readonly theirs: number | undefined;
  /** A text where what was typed is no number; undefined where the draft leaves it alone. */
  readonly mine: number | string | undefined;
  /** Both changed it, and not to the same. */
  readonly contested: boolean;
}

export function outdatedLimits({ base, changes }: Draft, theirs: Limits): readonly OutdatedLimit[] {
  const changedByThem = new Set(differences(base, theirs).map(({ name }) => name));
  const names = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(changes)]);
  return [...names]
    .filter((name) => changedByThem.has(name) || Object.hasOwn(changes, name))
    .map((name) => {
      const mine = Object.hasOwn(changes, name) ? changes[name] : undefined;
      return {
        name,
        base: base[name],
        theirs: theirs[name],
        mine,
        contested: mine !== undefined && changedByThem.has(name) && mine !== theirs[name],
      };
    });
}
