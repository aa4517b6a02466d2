import type { StartAttemptResponse } from '@liveness/contract';
import { startAttempt } from '@liveness/use-cases';
import type { StartedAttempt, Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin, smallBody } from '../../http/body-within';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { readJsonObject } from '../../http/request-body';
import { useCaseContext } from '../../http/use-case-context';
import { checkStartAttempt } from './start-attempt-body';

/** The person's first call: an attempt. */
export function startRoutes(dependencies: Dependencies) {
  const { maxFrameBytes } = dependencies.settings;
  return new Hono<CallerEnv>().post('/challenge', bodyWithin(smallBody), async (c) => {
    const body = await readJsonObject(c.req);
    const request = body.ok ? checkStartAttempt(body.value) : body;
    if (!request.ok) return problemResponse(c, request.problem);
    const { imageWidth, imageHeight, device, ...wanted } = request.value;
    const userAgent = c.req.header('user-agent')?.slice(0, 400);
    const started = await startAttempt(useCaseContext(c, dependencies), {
      ...wanted,
      image: { width: imageWidth, height: imageHeight },
      device: { ...(userAgent && { userAgent }), ...device },
    });
    return started.ok ? c.json(startAnswer(started.value, maxFrameBytes), 201) : problemResponse(c, started.problem);
  });
}

function startAnswer({ attempt, token, limits }: StartedAttempt, maxFrameBytes: number): StartAttemptResponse {
  return {
    id: attempt.id,
    token,
    type: attempt.challenge,
    params: attempt.params as StartAttemptResponse['params'],
    guidance: { limits, frameCap: limits.frameCap, maxFrameBytes, expiresInMs: attempt.expiresAt - attempt.startedAt },
  };
}
