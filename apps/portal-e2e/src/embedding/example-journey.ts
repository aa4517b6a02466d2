import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { noseJourney } from '@liveness/synthetic-person';
import type { Cloud } from '../cloud/shared-cloud';
import { browserJourney } from '../portal/browser-journey';
import type { ChallengeType, Visit } from '../portal/visit';
import { expectStored } from '../stored/expect-stored';
import { type RunningExample, runExample } from './running-example';

/** A journey of a customer in the page of an example, who is asked for one challenge. */
export const exampleJourney = (name: string, challenge: ChallengeType = 'NOSE') =>
  browserJourney.extend<{ shop: RunningExample }>({
    shop: async ({ cloud }, use) => {
      const shop = await runExample(name, cloud, { LIVENESS_CHALLENGE: challenge });
      await use(shop);
      await shop.close();
    },
  });

/** What the page shows in the end: its own screen, and what its server says. */
type Said = readonly [screen: string, server: string];

/**
 * Lets the customer pass NOSE.
 * @param turnOn what the button says that turns the camera on
 */
export async function expectPass(cloud: Cloud, visit: Visit, turnOn: string, said: Said): Promise<void> {
  const { id, params } = await visit.attemptAfter<NoseParams>(() => visit.button(turnOn).click());
  await expect(visit.instruction).toHaveText(/^Turn your nose/);
  await visit.camera.play(visit.page, noseJourney(params));
  await expectEnd(cloud, visit, { id, challenge: 'NOSE', said });
}

/** Expects that both sides say that the customer has passed, and that it is so. */
export async function expectEnd(
  cloud: Cloud,
  visit: Visit,
  { id, challenge, said }: { readonly id: string; readonly challenge: ChallengeType; readonly said: Said },
): Promise<void> {
  await expect(visit.page.getByText(said[0])).toBeVisible({ timeout: 120_000 });
  await expect(visit.page.getByText(said[1])).toBeVisible();
  await visit.expectCameraOff();
  await expectStored(cloud, id, { challenge, verdict: 'passed', reason: 'passed' });
}
