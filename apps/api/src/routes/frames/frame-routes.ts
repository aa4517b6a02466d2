import type { PutFrameAnswer } from '@liveness/contract';
import { putFrame } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin } from '../../http/body-within';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/use-case-context';
import { longestUpload, readFrameUpload } from './frame-upload';

/** The person's frames. */
export function frameRoutes(world: Dependencies) {
  const { maxFrameBytes } = world.settings;
  return new Hono<CallerEnv>().put(
    '/challenge/:id/frame',
    bodyWithin(longestUpload(maxFrameBytes), 'frame-too-large'),
    async (c) => {
      const upload = await readFrameUpload(c.req, maxFrameBytes);
      if (!upload.ok) return problemResponse(c, upload.problem);
      const taken = await putFrame(useCaseContext(c, world), { attemptId: c.req.param('id'), ...upload.value });
      return taken.ok ? c.json({ message: 'Frame saved' } satisfies PutFrameAnswer) : problemResponse(c, taken.problem);
    },
  );
}
