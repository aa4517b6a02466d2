import { referenceLimits } from '@liveness/domain';
import type { ReferenceLimitName } from '@liveness/domain';
import * as z from 'zod/mini';
import { wholeNumber } from './text-checks';

type LimitField = z.ZodMiniOptional<ReturnType<typeof wholeNumber>>;

/** Limits of the reference image that differ from their defaults, by name: whole numbers within the API's bounds. */
export const ReferenceImageLimits = z
  .strictObject(
    Object.fromEntries(
      Object.entries(referenceLimits).map(([name, { min, max }]) => [name, z.optional(wholeNumber(min, max))]),
    ) as Record<ReferenceLimitName, LimitField>,
  )
  .check(
    z.refine(
      ({
        minBrightness = referenceLimits.minBrightness.default,
        maxBrightness = referenceLimits.maxBrightness.default,
      }) => minBrightness <= maxBrightness,
      { error: 'is less than minBrightness', path: ['maxBrightness'] },
    ),
  );
