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
