import type { HandOffCode, OwnCheck } from '@liveness/contract';

export const ownCheck: OwnCheck = {
  id: 'c-1',
  status: 'created',
  attemptsLeft: 3,
  challenges: ['POSE'],
  expiresInMs: 900_000,
};

export const handOffCode: HandOffCode = {
  code: 'the-code',
  url: 'https://check.example/check#hand-off=the-code',
  expiresInMs: 120_000,
};

/**
 * Answers the browser's `fetch` as the API of a check would, and remembers the calls. The machine has a camera. Only
 * while a spec runs.
 */
export class FakeCheckApi {
  readonly calls: { readonly url: string; readonly bearer: string | null }[] = [];
  check: OwnCheck = { ...ownCheck, consentNeeded: { version: '1', retentionDays: 30 } };

  constructor() {
    spyOn(globalThis, 'fetch').and.callFake(async (url, init) => {
      this.calls.push({ url: String(url), bearer: new Headers(init?.headers).get('authorization') });
      return Response.json(String(url).endsWith('/check/hand-off') ? handOffCode : this.check);
    });
    spyOn(navigator.mediaDevices, 'enumerateDevices').and.resolveTo([
      { kind: 'videoinput', deviceId: '', groupId: '', label: '' } as MediaDeviceInfo,
    ]);
  }
}
