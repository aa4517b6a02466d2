import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { findRetained } from '../attempts/find-attempt';
import type { Context } from '../context';
import { queryKey } from '../paging/cursors';

type Viewing = Pick<Context, 'cursors' | 'principal' | 'settings'>;

/**
 * Returns the pass that a viewer gets when opening an attempt, which is logged: without it nobody can see a frame's
 * picture. It is not valid for another attempt or another person.
 */
export function issueFramesPass(ctx: Viewing, attemptId: string): Promise<string> {
  return ctx.cursors.seal('frames', passKey(ctx, attemptId), ctx.settings.cursorLifetimeMs);
}

export async function isFramesPass(ctx: Viewing, attemptId: string, pass: string | undefined): Promise<boolean> {
  return pass !== undefined && (await ctx.cursors.open(pass, passKey(ctx, attemptId))).outcome === 'opened';
}

function passKey({ principal }: Viewing, attemptId: string): string {
  return queryKey('frames-pass', { attemptId, viewer: principal.subject });
}

/** From 1, without leading zeros: each picture has exactly one address. */
const sequencePattern = /^[1-9]\d{0,5}$/;

/**
 * Returns the picture of a frame to a reviewer who has opened the attempt. The opening was logged; individual pictures
 * are not.
 */
export async function readFrame(
  ctx: Context,
  attemptId: string,
  sequence: string,
  pass: string | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const attempt = await findRetained(ctx, attemptId);
  if (!attempt) return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  if (!(await isFramesPass(ctx, attemptId, pass)))
    return problem('forbidden', {
      detail: 'Get the attempt first: the response contains the pass required for its frames.',
    });
  const isTaken = !attempt.erasure && sequencePattern.test(sequence) && Number(sequence) <= attempt.frameCount;
  const jpeg = isTaken ? await ctx.frames.get(attemptId, Number(sequence)) : undefined;
  return jpeg
    ? accepted(new Uint8Array(jpeg))
    : problem('not-found', { detail: 'The frame does not exist, has not been uploaded completely, or was erased.' });
}
