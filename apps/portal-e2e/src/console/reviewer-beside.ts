import { Incidents } from '../portal/incidents';
import type { Visit } from '../portal/visit';
import { ConsoleVisit } from './console-visit';

/** A reviewer opens an attempt of a visit, in a browser profile of their own. */
export async function reviewerBeside({ page, cloud }: Visit, attemptId: string): Promise<ConsoleVisit> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the visit has no browser');
  const context = await browser.newContext({
    baseURL: cloud.origin,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const incidents = await Incidents.watch(context);
  const reviewer = new ConsoleVisit(await context.newPage(), incidents);
  await reviewer.arrive('reviewer', `/admin/attempts/${attemptId}`);
  return reviewer;
}
