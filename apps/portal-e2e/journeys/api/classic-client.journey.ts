import { expect, test } from '@playwright/test';
import { signIn, startLocalCloud } from '@liveness/local-cloud-testing';
import type { LocalCloudProcess } from '@liveness/local-cloud-testing';
import type { NoseParams } from '@liveness/challenge-nose';
import { filmedFrames, noseJourney } from '@liveness/synthetic-person';
import { expectStored } from '../../src/stored/expect-stored';

/** The origin of the original's own client. */
const clientOrigin = 'https://client.example';

test.describe('the original’s web client', () => {
  let cloud: LocalCloudProcess;
  let idToken: string;

  test.beforeAll(async () => {
    cloud = await startLocalCloud({
      environment: {
        LIVENESS_CHALLENGES: 'POSE:standard,TURN:standard',
        LIVENESS_CLIENT_CHALLENGES: 'liveness-portal=NOSE:classic',
        LIVENESS_ALLOWED_ORIGINS: clientOrigin,
        LIVENESS_CHECK_ORIGINS: 'https://shop.example',
      },
      withPortal: false,
    });
    ({ idToken } = await signIn(cloud.origin));
  });

  test.afterAll(() => cloud?.close());

  test('works unchanged: an id token, JSON bodies, frames in base64', async () => {
    const call = async (method: string, path: string, body: object) => {
      const headers = { authorization: `Bearer ${idToken}`, 'content-type': 'application/json', origin: clientOrigin };
      const response = await fetch(`${cloud.origin}/api${path}`, { method, headers, body: JSON.stringify(body) });
      expect(response.ok, `${method} ${path}`).toBe(true);
      expect(response.headers.get('access-control-allow-origin')).toBe(clientOrigin);
      return (await response.json()) as Record<string, unknown>;
    };
    const { id, token, type, params } = await call('POST', '/challenge', { imageWidth: 480, imageHeight: 480 });
    expect(type).toBe('NOSE');

    const frames = filmedFrames(noseJourney(params as NoseParams));
    const begun = Date.now();
    for (const { jpeg, capturedAfterMs } of frames) {
      const frame = { token, timestamp: begun + capturedAfterMs, frameBase64: Buffer.from(jpeg).toString('base64') };
      expect(await call('PUT', `/challenge/${String(id)}/frame`, frame)).toEqual({ message: expect.any(String) });
    }
    expect(await call('POST', `/challenge/${String(id)}/verify`, { token })).toMatchObject({ success: true });
    await expectStored(cloud, String(id), {
      challenge: 'NOSE',
      verdict: 'passed',
      reason: 'passed',
      frames: frames.length,
    });
  });

  test('gets a preflight response, and a page of another origin does not', async () => {
    const preflight = (origin: string) =>
      fetch(`${cloud.origin}/api/challenge`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    expect((await preflight(clientOrigin)).headers.get('access-control-allow-origin')).toBe(clientOrigin);
    expect((await preflight('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
