import { expect } from '@playwright/test';
import { filmedFrames, noseJourney } from '@liveness/synthetic-person';
import { bodyOf } from '../../src/api/api-response';
import { apiJourney } from '../../src/api/api-journey';
import { ConsoleApi } from '../../src/api/console-api';
import { goThrough } from '../../src/api/go-through';
import { StoredAttempts } from '../../src/stored/stored-attempts';

apiJourney(
  'an erased attempt still exists, with nothing that shows or names the person',
  async ({ cloud, person, nose }) => {
    const attempt = await nose.take();
    const { receipt } = await goThrough(person, attempt, filmedFrames(noseJourney(attempt.params)));
    const [reviewer, admin] = await Promise.all([
      ConsoleApi.signedIn(cloud.origin, 'reviewer'),
      ConsoleApi.signedIn(cloud.origin, 'admin'),
    ]);
    await bodyOf(reviewer.review(attempt.id, { label: 'genuine', note: 'I know her.' }));
    const stored = new StoredAttempts(cloud);
    expect((await stored.read(attempt.id)).objectKeys.length).toBeGreaterThan(0);

    expect(await reviewer.erase(attempt.id, 'No business of mine.')).toMatchObject({
      status: 403,
      problem: { code: 'forbidden' },
    });
    await expect
      .poll(async () => (await admin.erase(attempt.id, 'She asked for it.')).ok, {
        message: 'requests may write to it for a moment yet',
      })
      .toBe(true);

    expect(await stored.versionsOf(attempt.id)).toEqual([]);
    expect(await stored.sortKeysOf(attempt.id)).toEqual(['ATTEMPT']);
    const left = JSON.stringify((await stored.read(attempt.id)).attempt);
    for (const personal of ['subject', 'userKey', 'device', 'receipt', receipt])
      expect(left).not.toContain(`"${personal}"`);
    const detail = await bodyOf(reviewer.open(attempt.id));
    expect(detail).toMatchObject({
      status: 'passed',
      reason: 'passed',
      review: 'genuine',
      frames: [],
      reviews: [],
      erasure: { reason: 'She asked for it.' },
    });
    expect(await reviewer.review(attempt.id, { label: 'attack-mask' })).toMatchObject({
      status: 409,
      problem: { code: 'attempt-erased' },
    });
    const { events } = await bodyOf(admin.audit(attempt.id));
    expect(
      events
        .map(({ action }) => action)
        .filter((action) => /eras/.test(action))
        .sort(),
    ).toEqual(['attempt-erased', 'attempt-erasure-completed']);
  },
);
