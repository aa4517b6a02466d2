import type { PutFrameResponse } from '@liveness/contract';
import { putFrame } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin } from '../../http/request-input';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';
import { longestUpload, readFrameUpload } from './frame-upload';

/** The route that uploads a frame. */
export function frameRoutes(dependencies: Dependencies) {
  const { maxFrameBytes } = dependencies.settings;
  return new Hono<CallerEnv>().put(
    '/challenge/:id/frame',
    bodyWithin(longestUpload(maxFrameBytes), 'frame-too-large'),
    async (c) => {
      const upload = await readFrameUpload(c.req, maxFrameBytes);
      if (!upload.ok) return problemResponse(c, upload.problem);
      const taken = await putFrame(useCaseContext(c, dependencies), { attemptId: c.req.param('id'), ...upload.value });
      return taken.ok
        ? c.json({ message: 'Frame saved' } satisfies PutFrameResponse)
        : problemResponse(c, taken.problem);
    },
  );
}
