import type { LimitDescription, ThresholdsVersion } from '@liveness/contract';
import type { Limits, PresetName } from '@liveness/domain';

/** Changes to a challenge's thresholds that nobody has published yet. */
export interface Draft {
  /** The version that it was begun on, and that version's limits: what others publish meanwhile leaves them as they are. */
  readonly basedOn: number;
  readonly base: Limits;
  /** By the limit's name: its new value, or what was typed in its place and is no number yet. */
  readonly changes: Readonly<Record<string, number | string>>;
}

export function draftOn({ version, limits }: Pick<ThresholdsVersion, 'version' | 'limits'>): Draft {
  return { basedOn: version, base: limits, changes: {} };
}

export function hasChanges({ changes }: Draft): boolean {
  return Object.keys(changes).length > 0;
}

/** What a limit is in the draft; undefined for one that is younger than the version it was begun on. */
export function draftValue({ base, changes }: Draft, name: string): number | string | undefined {
  if (Object.hasOwn(changes, name)) return changes[name];
  return Object.hasOwn(base, name) ? base[name] : undefined;
}

/** A value that is what it was in the base is no change. */
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

/** The draft becomes these limits, whatever it was before. */
export function withLimits(draft: Draft, limits: Limits): Draft {
  const nothing: Draft = { ...draft, changes: {} };
  return Object.entries(limits).reduce((changed, [name, value]) => withChange(changed, name, value), nothing);
}

/** The same changes on top of another version. Where both changed a limit, the draft's value stays. */
export function rebased(draft: Draft, onto: Pick<ThresholdsVersion, 'version' | 'limits'>): Draft {
  return Object.entries(draft.changes).reduce((moved, [name, value]) => withChange(moved, name, value), draftOn(onto));
}

/** All limits under the draft, to be previewed or published; undefined while one of them is no number. A limit younger than its base takes the preset's value. */
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
