import { Hono } from 'hono';
import { StartAttemptRequest } from '@liveness/contract';
import type { StartAttemptResponse } from '@liveness/contract';
import { fieldProblems, startAttempt } from '@liveness/use-cases';
import type { Dependencies, StartedAttempt } from '@liveness/use-cases';
import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { repeatableRequest } from '../../http/idempotency-key';
import { bodyWithin, readJsonObject, smallBody } from '../../http/request-input';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';

/** The route that starts an attempt. */
export function startRoutes(dependencies: Dependencies) {
  const { maxFrameBytes } = dependencies.settings;
  return new Hono<CallerEnv>().post('/challenge', bodyWithin(smallBody), async (c) => {
    const body = await readJsonObject(c.req);
    const request = body.ok ? checkStartAttempt(body.value) : body;
    if (!request.ok) return problemResponse(c, request.problem);
    const repeatable = repeatableRequest(c.req, request.value);
    if (!repeatable.ok) return problemResponse(c, repeatable.problem);
    const { imageWidth, imageHeight, device, ...wanted } = request.value;
    const userAgent = c.req.header('user-agent')?.slice(0, 400);
    const started = await startAttempt(useCaseContext(c, dependencies), {
      ...wanted,
      image: { width: imageWidth, height: imageHeight },
      request: repeatable.value,
      device: { ...(userAgent && { userAgent }), ...device },
    });
    return started.ok ? c.json(startResponse(started.value, maxFrameBytes), 201) : problemResponse(c, started.problem);
  });
}

function startResponse(
  { attempt, params, token, limits, expiresInMs }: StartedAttempt,
  maxFrameBytes: number,
): StartAttemptResponse {
  return {
    id: attempt.id,
    token,
    type: attempt.challenge,
    params: params as StartAttemptResponse['params'],
    guidance: { limits, frameCap: limits.frameCap, maxFrameBytes, expiresInMs },
  };
}

const sizeFields: ReadonlySet<PropertyKey | undefined> = new Set(['imageWidth', 'imageHeight']);

/** Checks what a client announces. A size outside the bounds has its own code; anything else is malformed. */
export function checkStartAttempt(body: Readonly<Record<string, unknown>>): Result<StartAttemptRequest> {
  const { success, data, error } = StartAttemptRequest.safeParse(body);
  if (success) return accepted(data);
  const fields = fieldProblems(error.issues);
  const onlySizes = error.issues.every(
    ({ path: [field] }) => sizeFields.has(field) && Object.hasOwn(body, String(field)),
  );
  return onlySizes
    ? problem('image-size', { detail: 'The image size is out of range or not in whole pixels.', fields })
    : problem('malformed', { detail: 'The request body is invalid.', fields });
}
