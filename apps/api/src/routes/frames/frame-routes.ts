import type { PutFrameResponse } from '@liveness/contract';
import { putFrame } from '@liveness/use-cases';
import type { Dependencies, Told } from '@liveness/use-cases';
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
      return taken.ok ? c.json(frameResponse(taken.value)) : problemResponse(c, taken.problem);
    },
  );
}

/** Written field by field: the same telling gives the same bytes, in whatever order a store returns its fields. */
function frameResponse(told: Told | undefined): PutFrameResponse {
  const message = 'Frame saved';
  if (!told) return { message };
  const { params, done, reading } = told;
  return {
    message,
    params: params as NonNullable<PutFrameResponse['params']>,
    done,
    ...(reading && { reading: { rightDegrees: reading.rightDegrees, upDegrees: reading.upDegrees } }),
  };
}
