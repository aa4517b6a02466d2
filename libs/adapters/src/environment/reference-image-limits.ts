import * as z from 'zod/mini';
import { defaultReferenceLimits, referenceLimits } from '@liveness/domain';
import type { ReferenceLimitName, ReferenceLimits } from '@liveness/domain';
import { nonEmptyList } from './environment-values';

const bounds = Object.entries(referenceLimits).map(([name, { min, max }]) => `${name} ${min}–${max}`);

/**
 * `NAME=value` items, separated by commas: limits of the reference image that differ from their defaults, each once and
 * within its bounds.
 */
export const referenceImageLimits = z.pipe(
  nonEmptyList.check(
    z.refine(
      (entries) => entries.every((entry) => readEntry(entry)),
      `must be a list of NAME=value within the bounds (${bounds.join(', ')})`,
    ),
    z.refine((entries) => new Set(entries.map(nameOf)).size === entries.length, 'names a limit twice'),
    z.refine((entries) => {
      const { minBrightness, maxBrightness } = limitsOf(entries);
      return minBrightness <= maxBrightness;
    }, 'must not have minBrightness above maxBrightness'),
  ),
  z.transform((entries) => limitsOf(entries)),
);

function limitsOf(entries: readonly string[]): ReferenceLimits {
  return { ...defaultReferenceLimits, ...Object.fromEntries(entries.map((entry) => readEntry(entry) ?? [])) };
}

function readEntry(entry: string): readonly [ReferenceLimitName, number] | undefined {
  const names = Object.keys(referenceLimits) as ReferenceLimitName[];
  const name = names.find((known) => known === nameOf(entry));
  const value = entry.slice(nameOf(entry).length + 1).trim();
  if (name === undefined || !/^\d{1,4}(\.\d{1,3})?$/.test(value)) return undefined;
  const { min, max } = referenceLimits[name];
  return Number(value) >= min && Number(value) <= max ? [name, Number(value)] : undefined;
}

function nameOf(entry: string): string {
  return entry.split('=', 1)[0] ?? '';
}
