import { expect } from '@playwright/test';
import { exampleJourney, expectPass } from '../../src/embedding/example-journey';

exampleJourney('react')('a customer is checked in a bank’s React application', async ({ cloud, visit, shop }) => {
  const { page } = visit;
  await page.goto(shop.origin);
  await expect(visit.button('I am ready')).toBeVisible();
  await expect(page.getByText('Welcome aboard!')).toBeHidden();
  await visit.button('I am ready').click();
  await expect(visit.heading('Let us see you')).toBeVisible();
  await expect(visit.button('Switch on my camera')).toHaveCSS('background-color', 'rgb(255, 209, 102)');
  await expectPass(cloud, visit, 'Switch on my camera', ['Welcome aboard!', 'The bank says: passed']);
  await expect(page.getByLabel('Your application')).toHaveJSProperty('value', 1);
});
