import type { Context } from './context';
import type { Frame } from './ports';

/**
 * Stores a frame's bytes and analyses them, side by side, and records what became of it. Whatever is done already is not done again;
 * what succeeds is kept even where the other part fails.
 *
 * @throws Unavailable when a part failed: finishing the same frame again does what is left.
 */
export async function finishFrame(ctx: Context, attemptId: string, frame: Frame, jpeg: Uint8Array): Promise<Frame> {
  if (frame.storedAt !== undefined && frame.analysis) return frame;
  const [stored, analysed] = await Promise.allSettled([
    frame.storedAt ?? ctx.frames.put(attemptId, frame.sequence, jpeg).then(() => ctx.now()),
    frame.analysis ?? analyse(ctx, jpeg),
  ]);
  const finished: Frame = {
    ...frame,
    ...(stored.status === 'fulfilled' && { storedAt: stored.value }),
    ...(analysed.status === 'fulfilled' && { analysis: analysed.value }),
  };
  // Without an analysis there is nothing worth a write: the next try stores the same bytes again.
  if (finished.analysis) await ctx.attempts.saveFrame(attemptId, finished);
  if (stored.status === 'rejected') throw stored.reason;
  if (analysed.status === 'rejected') throw analysed.reason;
  return finished;
}

async function analyse(ctx: Context, jpeg: Uint8Array): Promise<NonNullable<Frame['analysis']>> {
  const started = performance.now();
  try {
    const { observation, analyserCalls } = await ctx.analyser.analyse(jpeg);
    ctx.note({ analyserCalls });
    return { observation, analyserCalls, analysedAt: ctx.now() };
  } finally {
    ctx.note({ analyserMs: Math.round(performance.now() - started) });
  }
}
