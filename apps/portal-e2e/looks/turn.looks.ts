import { expect } from '@playwright/test';
import { bodyOf } from '../src/api/api-response';
import { ConsoleApi } from '../src/api/console-api';
import { unhurriedJourney } from '../src/portal/unhurried-journey';
import { looks } from '../src/turning/looks';
import { TurningPerson } from '../src/turning/turning-person';

for (const look of looks)
  unhurriedJourney(`${look} makes the requested turns and is verified`, async ({ cloud, visit }, { annotations }) => {
    await visit.arrive('TURN');
    const person = await TurningPerson.sitDown(visit, look);
    const { id } = await visit.turnOnCamera();
    await person.followTheMark();
    await expect(visit.page.getByRole('heading', { level: 1 })).toHaveText(/Verified|didn’t work/);
    const decision = await decisionOf(await ConsoleApi.signedIn(cloud.origin, 'reviewer'), id);
    annotations.push({ type: 'decision', description: decision });
    expect(decision, 'how the attempt was decided').toBe('passed');
  });

/** Returns the reason, and what was not met in the last step of an attempt that failed. */
async function decisionOf(reviewer: ConsoleApi, id: string): Promise<string> {
  const { reason = 'not decided', trace, params } = await bodyOf(reviewer.open(id));
  const last = trace?.at(-1);
  if (reason === 'passed' || !last) return reason;
  const missed = last.measurements
    .filter(({ met }) => !met)
    .map(({ name, value, limit }) => `${name} ${value} instead of ${limit}`);
  return [`${reason} in ${last.state}`, ...missed, JSON.stringify(params)].join(', ');
}
