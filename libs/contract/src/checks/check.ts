import { checkStatuses, noReferenceImage, presetNames } from '@liveness/domain';
import * as z from 'zod/mini';
import { cursor } from '../attempts/attempt-listing';
import { ConsentNeeded } from '../consent/consent';
import { AttemptSignal, Device } from '../reviews/attempt-detail';
import { consentBounds, languageTag } from '../consent/consent-text';

/** The bounds of what a backend may ask for. */
export const checkBounds = {
  referenceLength: 200,
  maxAttempts: { least: 1, most: 10, default: 3 },
  expiresInSeconds: { least: 60, most: 86_400, default: 900 },
  origins: 10,
  required: 3,
  addressLength: 2000,
  metadata: { entries: 20, keyLength: 40, valueLength: 500 },
} as const;

const reference = z.string().check(z.minLength(1), z.maxLength(checkBounds.referenceLength));
const locale = z.string().check(z.regex(languageTag));
const address = z.string().check(z.minLength(1), z.maxLength(checkBounds.addressLength));
const metadata = z
  .record(
    z.string().check(z.minLength(1), z.maxLength(checkBounds.metadata.keyLength)),
    z.string().check(z.maxLength(checkBounds.metadata.valueLength)),
  )
  .check(
    z.refine((entries) => Object.keys(entries).length <= checkBounds.metadata.entries, {
      error: `At most ${checkBounds.metadata.entries} entries.`,
    }),
  );

/** How a test ends. */
const test = z.strictObject({
  outcome: z.enum(['passed', 'failed']),
  reason: z.optional(z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/))),
});

/** Request of `POST /api/checks`. */
export const CreateCheckRequest = z.strictObject({
  reference,
  challenges: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(20))),
  require: z.optional(z.array(z.string()).check(z.minLength(2), z.maxLength(checkBounds.required))),
  preset: z.optional(z.enum(presetNames)),
  maxAttempts: z.optional(
    z.int().check(z.minimum(checkBounds.maxAttempts.least), z.maximum(checkBounds.maxAttempts.most)),
  ),
  expiresInSeconds: z.optional(
    z.int().check(z.minimum(checkBounds.expiresInSeconds.least), z.maximum(checkBounds.expiresInSeconds.most)),
  ),
  returnUrl: z.optional(address),
  origins: z.optional(z.array(address).check(z.minLength(1), z.maxLength(checkBounds.origins))),
  locale: z.optional(locale),
  metadata: z.optional(metadata),
  test: z.optional(test),
  forceHandOff: z.optional(z.boolean()),
});
export type CreateCheckRequest = z.infer<typeof CreateCheckRequest>;

/** An attempt of a check, for the backend. */
export const CheckAttempt = z.object({
  id: z.string(),
  challenge: z.optional(z.string()),
  status: z.enum(['open', 'passed', 'failed', 'expired', 'superseded']),
  startedAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  unjudged: z.optional(z.string()),
  receipt: z.optional(z.string()),
  device: z.optional(Device),
  signals: z.optional(z.array(AttemptSignal)),
});
export type CheckAttempt = z.infer<typeof CheckAttempt>;

const single = { type: z.string(), preset: z.enum(presetNames) };

/** A challenge of a check, with its parts if it is made of several. */
export const OfferedChallenge = z.object({ ...single, parts: z.optional(z.array(z.object(single))) });
export type OfferedChallenge = z.infer<typeof OfferedChallenge>;

const checkFields = {
  id: z.string(),
  status: z.enum(checkStatuses),
  reference: z.optional(z.string()),
  challenges: z.array(OfferedChallenge),
  maxAttempts: z.int(),
  attemptsUsed: z.int(),
  attemptsLeft: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  redactedAt: z.optional(z.iso.datetime()),
  returnUrl: z.optional(z.string()),
  origins: z.optional(z.array(z.string())),
  locale: z.optional(z.string()),
  metadata: z.optional(z.record(z.string(), z.string())),
  test: z.optional(z.object({ outcome: z.enum(['passed', 'failed']), reason: z.optional(z.string()) })),
  consent: z.optional(z.object({ version: z.string(), at: z.iso.datetime(), locale: z.string() })),
  forceHandOff: z.optional(z.boolean()),
  handedOffAt: z.optional(z.iso.datetime()),
};

/** A check in a list. */
export const ListedCheck = z.object(checkFields);
export type ListedCheck = z.infer<typeof ListedCheck>;

/** Response of `GET /api/checks/{id}`. */
export const CheckView = z.object({
  ...checkFields,
  attempts: z.array(CheckAttempt),
  referenceImage: z.nullable(z.object({ attemptId: z.string(), frame: z.int(), mirrored: z.boolean() })),
  referenceImageReason: z.optional(z.enum(noReferenceImage)),
});
export type CheckView = z.infer<typeof CheckView>;

/** Response of `POST /api/checks` (201). The secret is in this response only. */
export const CreatedCheck = z.object({ ...checkFields, clientSecret: z.string(), url: z.string() });
export type CreatedCheck = z.infer<typeof CreatedCheck>;

/** Query of `GET /api/checks`. */
export const CheckQuery = z.strictObject({ reference, status: z.optional(z.enum(checkStatuses)), cursor });
export type CheckQuery = z.infer<typeof CheckQuery>;

/** Response of `GET /api/checks`, newest first. */
export const CheckPage = z.object({ checks: z.array(ListedCheck), nextCursor: z.optional(z.string()) });
export type CheckPage = z.infer<typeof CheckPage>;

/** Response of `GET /api/check`: what the person's page needs. */
export const OwnCheck = z.object({
  id: z.string(),
  status: z.enum(checkStatuses),
  attemptsLeft: z.int(),
  challenges: z.array(z.string()),
  /** Milliseconds from now until the check expires; none once it has ended. */
  expiresInMs: z.int(),
  locale: z.optional(z.string()),
  returnUrl: z.optional(z.string()),
  /** The text that the person must agree to before anything is recorded; absent when that is done or not needed. */
  consentNeeded: z.optional(ConsentNeeded),
  /** A computer is to hand the check to a phone, whatever its camera. */
  forceHandOff: z.optional(z.boolean()),
  /** The check continues on another device; this secret may only watch. */
  handedOff: z.optional(z.boolean()),
  /** The latest code was not redeemed. */
  handOffPending: z.optional(z.boolean()),
});
export type OwnCheck = z.infer<typeof OwnCheck>;

/** Request of `POST /api/check/consent`. */
export const ConsentRequest = z.strictObject({
  version: z.string().check(z.minLength(1), z.maxLength(consentBounds.versionLength)),
  accepted: z.boolean(),
  locale,
});
export type ConsentRequest = z.infer<typeof ConsentRequest>;
