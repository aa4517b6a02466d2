import { CameraReport } from '@liveness/contract';
import type { VerifyResponse } from '@liveness/contract';
import { accepted, problem } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { fieldProblems, verifyAttempt } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bodyWithin, readJsonObject, smallBody } from '../../http/request-input';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';

/** The route that ends an attempt with a verdict. */
export function verifyRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().post('/challenge/:id/verify', bodyWithin(smallBody), async (c) => {
    const body = await readJsonObject(c.req);
    if (!body.ok) return problemResponse(c, body.problem);
    const { token, camera, canLook } = body.value;
    const report = checkCameraReport(camera);
    if (!report.ok) return problemResponse(c, report.problem);
    const verified = await verifyAttempt(useCaseContext(c, dependencies), {
      attemptId: c.req.param('id'),
      token: typeof token === 'string' ? token : undefined,
      camera: report.value,
      canLook: canLook === true,
    });
    return verified.ok ? c.json(verified.value satisfies VerifyResponse) : problemResponse(c, verified.problem);
  });
}

/** Clients that measure nothing send no report. */
function checkCameraReport(sent: unknown): Result<CameraReport | undefined> {
  if (sent === undefined) return accepted(undefined);
  const { success, data, error } = CameraReport.safeParse(sent);
  return success
    ? accepted(data)
    : problem('malformed', {
        detail: 'The camera report is invalid.',
        fields: fieldProblems(error.issues, ['camera']),
      });
}
