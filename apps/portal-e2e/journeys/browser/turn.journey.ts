import { expect } from '@playwright/test';
import type { TurnParams } from '@liveness/challenge-turn';
import type { Cloud } from '../../src/cloud/shared-cloud';
import { browserJourney } from '../../src/portal/browser-journey';
import { expectStored } from '../../src/stored/expect-stored';
import { anyTurn } from '../../src/turning/any-turn';
import { TurningPerson } from '../../src/turning/turning-person';

browserJourney('a person who makes the requested turns is verified', async ({ cloud, visit }) => {
  await visit.arrive('TURN');
  const person = await TurningPerson.sitDown(visit);
  const { id, params } = await visit.turnOnCamera<TurnParams>();
  expect(params.legs, 'turns told before the first frame').toEqual([]);
  await expect(visit.instruction).toHaveText(anyTurn);
  await expect(visit.page.getByText('Step 1 of 2')).toBeVisible();
  await person.followTheMark();
  await visit.expectVerified();
  await expectEachLegTold(cloud, id, params.legCount);
});

browserJourney.describe('on a phone held upright', () => {
  browserJourney.use({ cameraModel: { width: 720, height: 1280 }, viewport: { width: 390, height: 844 } });

  browserJourney('a person who makes the requested turns is verified', async ({ cloud, visit }) => {
    await visit.arrive('TURN');
    const person = await TurningPerson.sitDown(visit);
    const { id, params } = await visit.turnOnCamera<TurnParams>();
    await expect(visit.instruction).toHaveText(anyTurn);
    await person.followTheMark();
    await visit.expectVerified();
    await expectEachLegTold(cloud, id, params.legCount);
  });
});

browserJourney('a photograph that is tilted to follow the mark is not verified', async ({ cloud, visit }) => {
  await visit.arrive('TURN');
  const person = await TurningPerson.withPhotograph(visit);
  const { id } = await visit.turnOnCamera();
  await expect(visit.instruction).toHaveText(anyTurn);
  await person.followTheMark();
  await visit.expectNotVerified();
  await expectStored(cloud, id, {
    challenge: 'TURN',
    verdict: 'failed',
    reason: /^(timeout|exhausted|leg_missed|not_a_head)$/,
  });
});

/** Expects that the decision reached all legs, each with a frame received after the leg was told. */
async function expectEachLegTold(cloud: Cloud, id: string, legCount: number): Promise<void> {
  const { decision, frames } = await expectStored(cloud, id, {
    challenge: 'TURN',
    verdict: 'passed',
    reason: 'passed',
  });
  const states = ['straight', 'first', 'second', 'third'].slice(0, legCount + 1);
  const reached = states.map((state) => decision?.trace.findLast((step) => step.state === state));
  expect(
    reached.map((step) => step?.answer),
    'results of the states',
  ).toEqual(states.map(() => 'next'));
  const told = reached.map((step) => frames[step?.frame ?? NaN]?.legsTold ?? 0);
  expect(told, 'legs told when the frame that reached each state was received').toEqual([...states.keys()]);
}
