import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { findRetained } from '../attempts/find-attempt';
import type { Context } from '../context';
import { queryKey } from '../paging/cursors';

type Viewing = Pick<Context, 'cursors' | 'principal' | 'settings'>;

/** What opening an attempt, which is written down, gives its viewer: nobody sees a frame's picture without. It is of no use for another attempt or another person. */
export function issueFramesPass(ctx: Viewing, attemptId: string): Promise<string> {
  return ctx.cursors.seal('frames', passKey(ctx, attemptId), ctx.settings.cursorLifetimeMs);
}

export async function isFramesPass(ctx: Viewing, attemptId: string, pass: string | undefined): Promise<boolean> {
  return pass !== undefined && (await ctx.cursors.open(pass, passKey(ctx, attemptId))).outcome === 'opened';
}

function passKey({ principal }: Viewing, attemptId: string): string {
  return queryKey('frames-pass', { attemptId, viewer: principal.subject });
}

/** From 1, without leading zeros: a picture has one address. */
const sequencePattern = /^[1-9]\d{0,5}$/;

/** Shows a reviewer the picture of a frame of an attempt that they have opened, which has been written down; each of its pictures is not. */
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
