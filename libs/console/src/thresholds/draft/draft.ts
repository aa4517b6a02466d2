import type { LimitDescription, ThresholdsVersion } from '@liveness/contract';
import type { Limits, PresetName } from '@liveness/domain';

/** Unpublished changes to a challenge's thresholds. */
export interface Draft {
  /** The version that it is based on, and that version's limits, which later publications do not change. */
  readonly basedOn: number;
  readonly base: Limits;
  /** By the limit's name: its new value, or the typed text that is not a number yet. */
  readonly changes: Readonly<Record<string, number | string>>;
}

export function draftOn({ version, limits }: Pick<ThresholdsVersion, 'version' | 'limits'>): Draft {
  return { basedOn: version, base: limits, changes: {} };
}

export function hasChanges({ changes }: Draft): boolean {
  return Object.keys(changes).length > 0;
}

/** Returns a limit's value in the draft; undefined if its base lacks the limit. */
export function draftValue({ base, changes }: Draft, name: string): number | string | undefined {
  if (Object.hasOwn(changes, name)) return changes[name];
  return Object.hasOwn(base, name) ? base[name] : undefined;
}

/** Changes a limit. The base's own value is no change. */
export function withChange(draft: Draft, name: string, value: number | string): Draft {
  if (Object.hasOwn(draft.base, name) && draft.base[name] === value) return withoutChange(draft, name);
  return { ...draft, changes: { ...draft.changes, [name]: value } };
}

export function withoutChange(draft: Draft, name: string): Draft {
  return {
    ...draft,
    changes: Object.fromEntries(Object.entries(draft.changes).filter(([changed]) => changed !== name)),
  };
}

/** Sets all limits of the draft. */
export function withLimits(draft: Draft, limits: Limits): Draft {
  const nothing: Draft = { ...draft, changes: {} };
  return Object.entries(limits).reduce((changed, [name, value]) => withChange(changed, name, value), nothing);
}

/** Returns the same changes on top of another version. If both changed a limit, the draft's value stays. */
export function rebased(draft: Draft, onto: Pick<ThresholdsVersion, 'version' | 'limits'>): Draft {
  return Object.entries(draft.changes).reduce((moved, [name, value]) => withChange(moved, name, value), draftOn(onto));
}

/**
 * Returns all limits under the draft, to preview or publish them; undefined while one is not a number. A limit that its
 * base lacks has the preset's value.
 */
export function draftLimits(
  draft: Draft,
  descriptions: readonly LimitDescription[],
  preset: PresetName,
): Limits | undefined {
  const values = descriptions.map(({ name, presets }) => [name, draftValue(draft, name) ?? presets[preset]] as const);
  return values.every((value): value is readonly [string, number] => typeof value[1] === 'number')
    ? Object.fromEntries(values)
    : undefined;
}
