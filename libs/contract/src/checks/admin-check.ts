import { checkStatuses, noReferenceImage } from '@liveness/domain';
import * as z from 'zod/mini';
import { cursor } from '../attempts/attempt-listing';
import { Pause } from '../pauses/pauses';
import { AttemptSignal, Device } from '../reviews/attempt-detail';
import { checkBounds, OfferedChallenge } from './check';
import { checkDetails, checkOutline, tryStatus } from '../reviews/check-of-attempt';

/** Query of `GET /api/admin/checks`. All filters apply together. */
export const AdminCheckQuery = z.strictObject({
  reference: z.optional(z.string().check(z.minLength(1), z.maxLength(checkBounds.referenceLength))),
  status: z.optional(z.enum(checkStatuses)),
  cursor,
});
export type AdminCheckQuery = z.infer<typeof AdminCheckQuery>;

/** A check of any client in a list. */
export const AdminListedCheck = z.object(checkOutline);
export type AdminListedCheck = z.infer<typeof AdminListedCheck>;

/** Response of `GET /api/admin/checks`, newest first. */
export const AdminCheckPage = z.object({
  checks: z.array(AdminListedCheck),
  searchedTo: z.iso.datetime(),
  nextCursor: z.optional(z.string()),
});
export type AdminCheckPage = z.infer<typeof AdminCheckPage>;

/** An attempt of a check, for reviewers. */
export const AdminCheckAttempt = z.object({
  id: z.string(),
  challenge: z.optional(z.string()),
  status: tryStatus,
  startedAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  unjudged: z.optional(z.string()),
  frames: z.optional(z.int()),
  device: z.optional(Device),
  signals: z.optional(z.array(AttemptSignal)),
  erasedAt: z.optional(z.iso.datetime()),
});
export type AdminCheckAttempt = z.infer<typeof AdminCheckAttempt>;

/** Response of `GET /api/admin/checks/{id}`: everything that is stored about a check. */
export const AdminCheck = z.object({
  ...checkOutline,
  ...checkDetails,
  challenges: z.array(OfferedChallenge),
  origins: z.optional(z.array(z.string())),
  metadata: z.optional(z.record(z.string(), z.string())),
  forceHandOff: z.optional(z.boolean()),
  attempts: z.array(AdminCheckAttempt),
  referenceImage: z.nullable(z.object({ attemptId: z.string(), frame: z.int(), mirrored: z.boolean() })),
  referenceImageReason: z.optional(z.enum(noReferenceImage)),
  pause: z.optional(Pause),
});
export type AdminCheck = z.infer<typeof AdminCheck>;

/** Request of `POST /api/admin/checks/{id}/cancel` and `…/redact`. */
export const CheckActionRequest = z.strictObject({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
export type CheckActionRequest = z.infer<typeof CheckActionRequest>;
