import { expect, test } from '@playwright/test';
import type { NoseParams } from '@liveness/challenge-nose';
import { refresh, signIn, startLocalCloud } from '@liveness/local-cloud-testing';
import type { LocalCloudProcess } from '@liveness/local-cloud-testing';
import { filmedFrames, noseJourney } from '@liveness/synthetic-person';
import { bodyOf } from '../../src/api/api-response';
import { frameSize } from '../../src/api/drawn-attempts';
import { goThrough, sendFrames } from '../../src/api/go-through';
import { PersonApi } from '../../src/api/person-api';
import { Backend } from '../../src/stored/backend';
import { expectStored } from '../../src/stored/expect-stored';

test.describe('a restart in the middle of an attempt', () => {
  let cloud: LocalCloudProcess | undefined;

  test.afterEach(() => cloud?.close());

  test('loses nothing: neither session, frames and keys nor earlier decisions', async () => {
    const options = {
      stateFolder: test.info().outputPath('state'),
      environment: { LIVENESS_CHALLENGES: 'NOSE:standard' },
      withPortal: false,
    };
    cloud = await startLocalCloud(options);
    const tokens = await signIn(cloud.origin);
    const person = new PersonApi(cloud.origin, tokens.accessToken);
    const earlier = await bodyOf(person.start(frameSize));
    await goThrough(person, earlier, filmedFrames(noseJourney(earlier.params as NoseParams)));
    const decided = await new Backend(cloud).attempt(earlier.id);
    const attempt = await bodyOf(person.start(frameSize));
    const frames = filmedFrames(noseJourney(attempt.params as NoseParams));
    await sendFrames(person, attempt, frames.slice(0, 3));

    await cloud.close();
    cloud = await startLocalCloud({ ...options, port: Number(new URL(cloud.origin).port) });

    await sendFrames(person, attempt, frames.slice(3));
    expect((await bodyOf(person.verify(attempt))).success).toBe(true);
    await expectStored(cloud, attempt.id, {
      challenge: 'NOSE',
      verdict: 'passed',
      reason: 'passed',
      frames: frames.length,
    });
    await expectStored(cloud, earlier.id, { challenge: 'NOSE', verdict: 'passed', reason: 'passed' });
    expect(await new Backend(cloud).attempt(earlier.id)).toEqual(decided);
    expect((await refresh(cloud.origin, tokens.refreshToken)).accessToken).not.toBe(tokens.accessToken);
  });
});
