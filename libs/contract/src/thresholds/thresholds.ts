import { presetNames, reviewLabels } from '@liveness/domain';
import * as z from 'zod/mini';

/** A version of a challenge's thresholds. Version 0 is the preset that ships in the code and was never published. */
export const ThresholdsVersion = z.object({
  version: z.int(),
  preset: z.enum(presetNames),
  limits: z.record(z.string(), z.number()),
  publishedAt: z.optional(z.iso.datetime()),
  publishedBy: z.optional(z.string()),
  reason: z.optional(z.string()),
});
export type ThresholdsVersion = z.infer<typeof ThresholdsVersion>;

/** The meaning, unit and bounds of a limit. */
export const LimitDescription = z.object({
  name: z.string(),
  unit: z.string(),
  min: z.number(),
  max: z.number(),
  integer: z.boolean(),
  meaning: z.string(),
  presets: z.record(z.enum(presetNames), z.number()),
  measured: z.optional(z.object({ name: z.string(), relation: z.enum(['<', '<=', '>', '>=', '=']) })),
  shapesOnly: z.optional(z.boolean()),
});
export type LimitDescription = z.infer<typeof LimitDescription>;

/** Response of `GET /api/admin/thresholds/{challenge}`. */
export const ThresholdsView = z.object({
  challenge: z.string(),
  limits: z.array(LimitDescription),
  current: ThresholdsVersion,
  history: z.array(ThresholdsVersion),
});
export type ThresholdsView = z.infer<typeof ThresholdsView>;

/**
 * Request of `POST /api/admin/thresholds/{challenge}/versions`. The limits are checked against the challenge's
 * descriptions of them.
 */
export const PublishThresholdsRequest = z.strictObject({
  basedOn: z.int().check(z.nonnegative(), z.maximum(999_998)),
  limits: z.record(z.string(), z.unknown()),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
export type PublishThresholdsRequest = z.infer<typeof PublishThresholdsRequest>;

/** Request of `POST /api/admin/thresholds/{challenge}/preview`. The same request with the cursor continues it. */
export const PreviewRequest = z.strictObject({
  limits: z.record(z.string(), z.unknown()),
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;

/** One thing measured by two means, which should agree. */
export const MeasuredTwice = z.object({
  measurement: z.string(),
  value: z.number(),
  otherMeasurement: z.string(),
  otherValue: z.number(),
});
export type MeasuredTwice = z.infer<typeof MeasuredTwice>;

/** One attempt, decided under the limits in force and under those of the preview. */
export const PreviewedAttempt = z.object({
  id: z.string(),
  challenge: z.optional(z.string()),
  startedAt: z.iso.datetime(),
  before: z.enum(['passed', 'failed']),
  reasonBefore: z.string(),
  after: z.enum(['passed', 'failed']),
  reason: z.string(),
  review: z.optional(z.enum(reviewLabels)),
  comparisonsMissing: z.optional(z.int()),
  values: z.record(z.string(), z.number()),
  measuredTwice: z.optional(z.array(MeasuredTwice)),
});
export type PreviewedAttempt = z.infer<typeof PreviewedAttempt>;

/** Response of `POST /api/admin/thresholds/{challenge}/preview`: one piece of the range. */
export const PreviewPiece = z.object({
  attempts: z.array(PreviewedAttempt),
  skipped: z.int(),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type PreviewPiece = z.infer<typeof PreviewPiece>;
