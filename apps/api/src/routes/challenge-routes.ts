import { CameraReport } from '@liveness/contract';
import type { PutFrameAnswer, StartAttemptAnswer, VerifyAnswer } from '@liveness/contract';
import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { fieldProblems, putFrame, startAttempt, verifyAttempt } from '@liveness/use-cases';
import type { AccessTokens, StartedAttempt, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { bodyWithin, smallBody } from './body-within';
import { longestUpload, readFrameUpload } from './frame-upload';
import { readJsonObject } from './json-body';
import { problem } from './problem-response';
import { checkStartAttempt } from './start-attempt-body';
import { useCaseContext } from './use-case-context';

/** The person's three calls: start an attempt, send its frames, have it decided. */
export function challengeRoutes(world: World, accessTokens: AccessTokens) {
  const signedIn = bearer(accessTokens);
  const { maxFrameBytes } = world.settings;
  return new Hono<BearerEnv>()
    .post('/challenge', signedIn, bodyWithin(smallBody), async (c) => {
      const body = await readJsonObject(c.req);
      const request = body.ok ? checkStartAttempt(body.value) : body;
      if (!request.ok) return problem(c, request.refusal);
      const { imageWidth, imageHeight, device, ...wanted } = request.value;
      const userAgent = c.req.header('user-agent')?.slice(0, 400);
      const started = await startAttempt(useCaseContext(c, world), {
        ...wanted,
        image: { width: imageWidth, height: imageHeight },
        device: { ...(userAgent && { userAgent }), ...device },
      });
      return started.ok ? c.json(startAnswer(started.value, maxFrameBytes), 201) : problem(c, started.refusal);
    })
    .put('/challenge/:id/frame', signedIn, bodyWithin(longestUpload(maxFrameBytes), 'frame-too-large'), async (c) => {
      const upload = await readFrameUpload(c.req, maxFrameBytes);
      if (!upload.ok) return problem(c, upload.refusal);
      const taken = await putFrame(useCaseContext(c, world), { attemptId: c.req.param('id'), ...upload.value });
      return taken.ok ? c.json({ message: 'Frame saved' } satisfies PutFrameAnswer) : problem(c, taken.refusal);
    })
    .post('/challenge/:id/verify', signedIn, bodyWithin(smallBody), async (c) => {
      const body = await readJsonObject(c.req);
      if (!body.ok) return problem(c, body.refusal);
      const { token, camera } = body.value;
      const report = checkCameraReport(camera);
      if (!report.ok) return problem(c, report.refusal);
      const verified = await verifyAttempt(useCaseContext(c, world), {
        attemptId: c.req.param('id'),
        token: typeof token === 'string' ? token : undefined,
        camera: report.value,
      });
      return verified.ok ? c.json(verified.value satisfies VerifyAnswer) : problem(c, verified.refusal);
    });
}

/** A report is left out by clients that measure nothing. */
function checkCameraReport(sent: unknown): Result<CameraReport | undefined> {
  if (sent === undefined) return accepted(undefined);
  const { success, data, error } = CameraReport.safeParse(sent);
  return success
    ? accepted(data)
    : refused('malformed', {
        detail: 'The camera report is invalid.',
        fields: fieldProblems(error.issues, ['camera']),
      });
}

function startAnswer({ attempt, token, limits }: StartedAttempt, maxFrameBytes: number): StartAttemptAnswer {
  return {
    id: attempt.id,
    token,
    type: attempt.challenge,
    params: attempt.params as StartAttemptAnswer['params'],
    guidance: { limits, frameCap: limits.frameCap, maxFrameBytes, expiresInMs: attempt.expiresAt - attempt.startedAt },
  };
}
