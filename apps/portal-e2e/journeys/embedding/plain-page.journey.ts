import { expect } from '@playwright/test';
import { exampleJourney, expectEnd } from '../../src/embedding/example-journey';
import { bringLitPerson, litBy } from '../../src/lit/lit-scenes';
import { edgesOf } from '../../src/lit/screen-edges';

exampleJourney('plain-page', 'LIGHT')(
  'a customer is checked in a shop’s plain page, in the shop’s looks and words, in German, Arabic or English, with a detour by a phone; the colours fill the whole window',
  async ({ cloud, visit, shop }) => {
    const { page } = visit;
    const language = page.getByLabel('Language');
    await page.goto(shop.origin);
    await language.selectOption('de');
    await visit.button('Open my account').click();
    await expect(visit.heading('Zeigen Sie sich dem Laden')).toBeVisible();
    await expect(visit.button('Kamera einschalten')).toBeVisible();
    await language.selectOption('ar');
    await expect(visit.heading('شغّل الكاميرا')).toHaveCSS('direction', 'rtl');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('');
    await language.selectOption('en');
    await expect(visit.heading('Let the shop see you')).toBeVisible();
    await expect(visit.button('Turn on camera')).toHaveCSS('background-color', 'rgb(138, 59, 18)');
    await visit.button('Continue on your phone instead').click();
    await expect(page.locator('liveness-qr-code svg')).toBeVisible();
    const [address, code = ''] = (await page.getByLabel('Link to this check').inputValue()).split('#hand-off=');
    expect(address).toBe(`${cloud.origin}/check`);
    const phone = await page.request.post(`${cloud.origin}/api/check/hand-off/redeem`, { data: { code } });
    expect(phone.ok()).toBe(true);
    await expect(visit.heading('Continue on the other device')).toBeVisible();
    await visit.button('Continue on this device').click();
    await expect(visit.heading('Let the shop see you')).toBeVisible();
    bringLitPerson(visit.camera);
    await visit.camera.play(page, litBy());
    const { id } = await visit.attemptAfter(() => visit.button('Turn on camera').click());
    await visit.button('Start').click();
    const glowsEverywhere = async () => {
      const [corner = [], ...others] = await edgesOf(page);
      return Math.max(...corner) > 60 && others.every((edge) => edge.join() === corner.join());
    };
    await expect.poll(glowsEverywhere, 'the corner of the shop’s page glows, and so does each edge').toBe(true);
    const said = ['Welcome to the shop.', 'The server says: passed'] as const;
    await expectEnd(cloud, visit, { id, challenge: 'LIGHT', said });
  },
);
