import { expect } from '@playwright/test';
import { exampleJourney, expectPass } from '../../src/embedding/example-journey';

exampleJourney('angular')('a patient is checked in a clinic’s Angular application', async ({ cloud, visit, shop }) => {
  const { page } = visit;
  await page.goto(shop.origin);
  await page.getByLabel('Language').selectOption('de');
  await visit.button('Akte öffnen').click();
  await expect(visit.heading('Sind Sie es wirklich?')).toBeVisible();
  await expect(visit.button('Kamera einschalten')).toHaveCSS('background-color', 'rgb(91, 42, 157)');
  await page.getByLabel('Sprache').selectOption('en');
  await expect(visit.heading('Is it really you?')).toBeVisible();
  await expectPass(cloud, visit, 'Start the camera', ['Your records are open.', 'The clinic says: passed']);
});
