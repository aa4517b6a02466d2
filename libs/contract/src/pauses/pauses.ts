import * as z from 'zod/mini';

/** A time in which a user may not start attempts. */
export const Pause = z.object({
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  count: z.int(),
});
export type Pause = z.infer<typeof Pause>;

/** Somebody who may not start attempts now: a signed-in user, or the person whom a client knows by a reference. */
export const PausedUser = z.object({
  subject: z.optional(z.string()),
  client: z.optional(z.string()),
  reference: z.optional(z.string()),
  ...Pause.shape,
  attemptId: z.optional(z.string()),
});
export type PausedUser = z.infer<typeof PausedUser>;

/** Response of `GET /api/admin/pauses`: those whose pause ends first come first. */
export const PausedUsers = z.object({ paused: z.array(PausedUser), more: z.boolean() });
export type PausedUsers = z.infer<typeof PausedUsers>;

/** Request of `POST /api/admin/attempts/{id}/pause/lift`. */
export const LiftPauseRequest = z.strictObject({
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
export type LiftPauseRequest = z.infer<typeof LiftPauseRequest>;

/** Response of `POST /api/admin/attempts/{id}/pause/lift`. */
export const LiftedPause = z.object({ lifted: z.boolean() });
export type LiftedPause = z.infer<typeof LiftedPause>;
