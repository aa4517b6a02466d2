import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { OwnCheck } from '@liveness/contract';
import { brand } from '../src/portal/branded';
import { browserJourney } from '../src/portal/browser-journey';
import type { Visit } from '../src/portal/visit';

const folder = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

async function take({ page }: Visit, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}-${browserJourney.info().project.name}.png`, animations: 'disabled' });
}

browserJourney('a deployment with a look of its own, on a phone', async ({ visit }) => {
  // As in most deployments, the service chooses the challenge.
  await brand(visit.page, { clientMayChoose: false });
  await visit.page.goto('/');
  await expect(visit.button('Sign in and start')).toBeEnabled();
  await take(visit, 'branding-phone');
});

browserJourney('a deployment with a look of its own, on a desktop', async ({ visit }) => {
  await brand(visit.page);
  const check: OwnCheck = {
    id: 'a-check',
    status: 'created',
    attemptsLeft: 3,
    challenges: ['NOSE'],
    expiresInMs: 900_000,
    consentNeeded: {
      version: '2026-11',
      texts: {
        en: {
          lead: 'Before we open your account, we make sure that you are there yourself.',
          points: [
            'We take a few pictures of your face with your camera.',
            'They only serve to find out that a living person is there.',
            'We delete them after 30 days.',
          ],
        },
      },
    },
  };
  await visit.page.route('**/api/check', (route) => route.fulfill({ json: check }));
  await visit.page.setViewportSize({ width: 1100, height: 760 });
  await visit.page.goto('/check#a-secret');
  await expect(visit.button('Agree and continue')).toBeVisible();
  await take(visit, 'branding-desktop');
});
