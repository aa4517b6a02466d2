import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { noseJourney } from '@liveness/synthetic-person';
import type { Cloud } from '../cloud/shared-cloud';
import { browserJourney } from '../portal/browser-journey';
import type { Visit } from '../portal/visit';
import { expectStored } from '../stored/expect-stored';
import { type RunningExample, runExample } from './running-example';

/** A journey of a customer in the page of an example. */
export const exampleJourney = (name: string) =>
  browserJourney.extend<{ shop: RunningExample }>({
    shop: async ({ cloud }, use) => {
      const shop = await runExample(name, cloud, { LIVENESS_CHALLENGE: 'NOSE' });
      await use(shop);
      await shop.close();
    },
  });

/**
 * Lets the customer pass NOSE.
 * @param turnOn what the button says that turns the camera on
 * @param said what the page shows then: its own screen, and what its server says
 */
export async function expectPass(
  cloud: Cloud,
  visit: Visit,
  turnOn: string,
  said: readonly [screen: string, server: string],
): Promise<void> {
  const { id, params } = await visit.attemptAfter<NoseParams>(() => visit.button(turnOn).click());
  await expect(visit.instruction).toHaveText(/^Turn your nose/);
  await visit.camera.play(visit.page, noseJourney(params));
  await expect(visit.page.getByText(said[0])).toBeVisible({ timeout: 120_000 });
  await expect(visit.page.getByText(said[1])).toBeVisible();
  await visit.expectCameraOff();
  await expectStored(cloud, id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
}
