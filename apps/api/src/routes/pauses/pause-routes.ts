import { Hono } from 'hono';
import { LiftPauseRequest } from '@liveness/contract';
import type { LiftedPause, Pause as PauseView, PausedUser, PausedUsers } from '@liveness/contract';
import { liftPause } from '@liveness/use-cases';
import type { Dependencies } from '@liveness/use-cases';
import type { Applicant, Pause } from '@liveness/domain';
import { bodyWithin, checkedBody, smallBody } from '../../http/request-input';
import { notCached } from '../../http/response-headers';
import { useCaseContext } from '../../http/callers';
import type { CallerEnv } from '../../http/callers';
import { problemResponse } from '../../http/problem-response';
import { instant } from '../../http/instant';

/** Routes that show who is paused, and with which admins lift a pause. */
export function pauseRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>()
    .get('/admin/pauses', async (c) => {
      const { paused, more } = await dependencies.pauses.list(dependencies.now());
      const users: PausedUsers = {
        paused: paused.map(({ applicant, pause }) => ({
          ...applicantView(applicant),
          ...pauseView(pause),
          ...(pause.attemptId !== undefined && { attemptId: pause.attemptId }),
        })),
        more,
      };
      return c.json(users, 200, notCached);
    })
    .post('/admin/attempts/:id/pause/lift', bodyWithin(smallBody), async (c) => {
      const request = await checkedBody(c.req, LiftPauseRequest);
      if (!request.ok) return problemResponse(c, request.problem);
      const lifted = await liftPause(useCaseContext(c, dependencies), {
        attemptId: c.req.param('id'),
        reason: request.value.reason,
      });
      return lifted.ok
        ? c.json(lifted.value satisfies LiftedPause, 200, notCached)
        : problemResponse(c, lifted.problem);
    });
}

function applicantView(applicant: Applicant): Pick<PausedUser, 'subject' | 'client' | 'reference'> {
  if (applicant.kind === 'subject') return { subject: applicant.value };
  const { client, reference } = applicant;
  return { client, reference };
}

/** Returns a pause in the form of the console. */
export function pauseView({ since, until, count }: Pause): PauseView {
  return { since: instant(since), until: instant(until), count };
}
