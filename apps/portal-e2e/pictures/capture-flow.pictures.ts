import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';
import { noseJourney } from '@liveness/synthetic-person';
import { bringLitPerson, litBy } from '../src/lit/lit-scenes';
import { browserJourney } from '../src/portal/browser-journey';
import { posing } from '../src/portal/scenes';
import type { Visit } from '../src/portal/visit';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

async function take({ page }: Visit, name: string): Promise<void> {
  // Keeps the pointer away from everything.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}-${browserJourney.info().project.name}.png`, animations: 'disabled' });
}

browserJourney('welcome', async ({ visit }) => {
  // As in most deployments, the service chooses the challenge.
  await visit.page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), clientMayChoose: false } });
  });
  await visit.page.goto('/');
  await expect(visit.button('Sign in and start')).toBeEnabled();
  await take(visit, 'welcome');
});

browserJourney('NOSE and its good end', async ({ visit }) => {
  visit.drawUntil<NoseParams>(({ noseLeft, noseTop }) => noseLeft < 180 && noseTop > 240);
  await visit.arrive('NOSE');
  const { params } = await visit.turnOnCamera<NoseParams>();
  await expect(visit.instruction).toHaveText(/^Turn your nose/);
  const movement = noseJourney(params);
  await visit.camera.play(visit.page, movement.slice(0, 2));
  await visit.camera.finished(visit.page);
  await visit.page.waitForTimeout(500);
  await take(visit, 'nose');
  await visit.camera.play(
    visit.page,
    movement.slice(1).map((step, index) => ({ ...step, capturedAfterMs: index * 350 })),
  );
  await visit.expectVerified();
  await take(visit, 'verified');
});

browserJourney('TURN: a mark on the face', async ({ visit }) => {
  await visit.arrive('TURN');
  await visit.turnOnCamera();
  await expect(visit.page.getByText('Step 1 of 2')).toBeVisible();
  await visit.page.waitForTimeout(500);
  await take(visit, 'turn');
});

browserJourney('LIGHT: the screen glows', async ({ visit }) => {
  browserJourney.skip(browserJourney.info().project.name === 'dark', 'The colours are the same.');
  await visit.page.emulateMedia({ reducedMotion: 'no-preference' });
  bringLitPerson(visit.camera);
  await visit.arrive('LIGHT');
  await visit.camera.play(visit.page, litBy({ roomLux: 50 }));
  await visit.turnOnCamera();
  await visit.button('Start').click();
  const isBlue = async () => {
    const [, green, blue] = await visit.camera.screenColour(visit.page);
    return blue < 0.9 && blue > 2 * green;
  };
  await expect.poll(isBlue, { intervals: [50], timeout: 60_000 }).toBe(true);
  await take(visit, 'glow');
});

browserJourney('POSE: the picture beside the drawn face', async ({ visit }) => {
  const asked = { eyes: 'LOOKING_LEFT', mouth: 'SMILE' } as const;
  visit.drawUntil<PoseParams>(({ pose }) => pose.eyes === asked.eyes && pose.mouth === asked.mouth);
  await visit.arrive('POSE');
  await visit.turnOnCamera();
  await visit.showNeutralFace();
  await visit.camera.play(visit.page, posing(asked), { mirrored: true });
  await visit.button('Take picture').click();
  await expect(visit.heading('Same expression?')).toBeVisible();
  await take(visit, 'pose');
});
