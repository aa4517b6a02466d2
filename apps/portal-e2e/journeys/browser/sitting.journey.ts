import { expect } from '@playwright/test';
import { startLocalCloud } from '@liveness/local-cloud-testing';
import { givePatience } from '../../src/cloud/give-patience';
import { journeysEnvironment } from '../../src/cloud/journeys-environment';
import type { Cloud } from '../../src/cloud/shared-cloud';
import { bringLitPerson, litBy } from '../../src/lit/lit-scenes';
import { browserJourney } from '../../src/portal/browser-journey';
import { anyTurn } from '../../src/turning/any-turn';

/** A deployment that requires two challenges of everybody, in which the machine's speed decides nothing. */
const requiringJourney = browserJourney.extend<object, { readonly requiringCloud: Cloud }>({
  requiringCloud: [
    async ({}, use) => {
      const cloud = await startLocalCloud({
        environment: { ...journeysEnvironment, LIVENESS_REQUIRED: 'TURN+LIGHT' },
      });
      await givePatience(cloud, 'LIGHT', { maxDelayMs: 30_000, stateTimeoutMs: 60_000 });
      await givePatience(cloud, 'TURN', { stateTimeoutMs: 60_000 });
      await use(cloud);
      await cloud.close();
    },
    { scope: 'worker' },
  ],
  cloud: async ({ requiringCloud }, use) => use(requiringCloud),
});

requiringJourney(
  'where two challenges are required, the turns begin once the light has passed, and nothing of them is told before',
  async ({ visit }) => {
    const { page } = visit;
    bringLitPerson(visit.camera);
    await visit.arrive();
    await visit.camera.play(page, litBy());
    const { type, params } = await visit.turnOnCamera();
    expect({ type, params }, 'what is told before the first frame').toMatchObject({
      type: 'TURN+LIGHT',
      params: { order: ['LIGHT', 'TURN'], LIGHT: { sequences: [[]] } },
    });
    expect(params, 'turns told before the light').not.toHaveProperty('TURN');
    const heard = page.locator('liveness-part-progress [role=status]');
    await expect(heard).toHaveText('Part 1 of 2: Look at the screen');
    await visit.button('Start').click();
    await expect(heard).toHaveText('Part 2 of 2: Turn your head', { timeout: 120_000 });
    await expect(visit.instruction).toHaveText(anyTurn, { timeout: 60_000 });
    await expect(page.getByText('Step 1 of 2')).toBeVisible();
  },
);
