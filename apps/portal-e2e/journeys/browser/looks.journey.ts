import { expect } from '@playwright/test';
import { unhurriedJourney } from '../../src/portal/unhurried-journey';
import { tellingLook } from '../../src/turning/looks';
import { TurningPerson } from '../../src/turning/turning-person';

unhurriedJourney(
  `somebody who looks like ${tellingLook} is verified, at the second attempt at the latest`,
  async ({ visit }) => {
    await visit.arrive('TURN');
    const person = await TurningPerson.sitDown(visit, tellingLook);
    await visit.turnOnCamera();
    await person.followTheMark();
    await expect(visit.page.getByRole('heading', { level: 1 })).toHaveText(/^(Verified|That didn’t work this time)$/);
    if (await visit.button('Try again').isVisible()) {
      await person.lookStraight();
      await visit.attemptAfter(() => visit.button('Try again').click());
      await person.followTheMark();
    }
    await visit.expectVerified();
  },
);
