import { LivenessClient } from './liveness-client';
import type { LivenessClientOptions } from './liveness-client';
import { LivenessError } from './liveness-error';

const url = 'https://liveness.example.com';
const id = '7d1f3a52-4c1e-4b7e-9a33-3f1f0c9a2b11';
const attempt = { id, status: 'passed', challenge: 'NOSE', receipt: 'receipt' };
const problem = {
  type: `${url}/problems/x`,
  title: 'Title',
  status: 404,
  code: 'attempt-not-found',
  detail: 'Detail.',
};

interface Sent {
  readonly call: string;
  readonly bearer: string | null;
  readonly body: string;
}

describe('LivenessClient', () => {
  let sent: Sent[];
  let answers: (() => Response)[];
  const client = (options: Partial<LivenessClientOptions> = {}) =>
    new LivenessClient({
      url,
      token: 'token-1',
      fetch: async (input) => {
        const request = input as Request;
        sent.push({
          call: `${request.method} ${request.url}`,
          bearer: request.headers.get('authorization'),
          body: await request.text(),
        });
        const answer = answers[Math.min(sent.length, answers.length) - 1];
        if (!answer) throw new Error('no answer is prepared');
        return answer();
      },
      ...options,
    });
  const failureOf = async (call: Promise<unknown>): Promise<LivenessError> => {
    const error: unknown = await call.then(
      () => 'no error',
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(LivenessError);
    return error as LivenessError;
  };
  const broken = () => {
    throw new TypeError('fetch failed');
  };
  const busy = (retryAfter?: string) => () =>
    Response.json(
      { ...problem, status: 503, code: 'unavailable' },
      { status: 503, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } },
    );
  const good = () => Response.json(attempt);

  beforeEach(() => {
    sent = [];
    answers = [good];
  });

  it('returns what the API says, and sends the token to it', async () => {
    const read = await client().readAttempt(id);
    expect(read.receipt).toBe('receipt');
    expect(sent).toEqual([{ call: `GET ${url}/api/attempts/${id}`, bearer: 'Bearer token-1', body: '' }]);
  });

  it('takes a token for each call, and says which one was rejected', async () => {
    const forgotten: string[] = [];
    let taken = 0;
    const token = Object.assign(() => `token-${(taken += 1)}`, {
      forget: (token: string) => void forgotten.push(token),
    });
    answers = [good, () => Response.json({ ...problem, status: 401, code: 'unauthenticated' }, { status: 401 })];
    const asked = client({ token });
    await asked.readAttempt(id);
    expect((await failureOf(asked.readAttempt(id))).code).toBe('unauthenticated');
    expect(sent.map(({ bearer }) => bearer)).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(forgotten).toEqual(['token-2']);
  });

  it('lets an error of the token’s source through', async () => {
    const token = () => Promise.reject(new LivenessError('token-denied', 'invalid_client'));
    expect((await failureOf(client({ token }).readAttempt(id))).code).toBe('token-denied');
    expect(sent).toEqual([]);
  });

  it('throws a problem with its code, the request’s id, the fields and the time to wait', async () => {
    const errors = [{ path: 'reference', message: 'Too long.' }, 'something else'];
    answers = [
      () =>
        Response.json(
          { ...problem, status: 429, code: 'attempts-paused', errors },
          { status: 429, headers: { 'x-request-id': 'request-1', 'retry-after': '1800' } },
        ),
    ];
    const failure = await failureOf(client().readAttempt(id));
    expect(failure.message).toBe('attempts-paused: Detail.');
    expect(failure.status).toBe(429);
    expect(failure.requestId).toBe('request-1');
    expect(failure.retryAfterSeconds).toBe(1800);
    expect(failure.fields).toEqual([{ path: 'reference', message: 'Too long.' }]);
    expect(sent.length).toBe(1);
  });

  describe('for checks', () => {
    const check = { id, status: 'created', reference: 'customer-42' };
    const bodyOfCheck = { reference: 'customer-42', returnUrl: 'https://shop.example.com/done' };

    it('creates one with a key of its own, so that it is created once', async () => {
      const keys: (string | null)[] = [];
      const asked = client({
        fetch: async (input) => {
          keys.push((input as Request).headers.get('idempotency-key'));
          if (keys.length === 1) throw new TypeError('fetch failed');
          return Response.json({ ...check, clientSecret: 'secret', url: `${url}/check#secret` }, { status: 201 });
        },
      });
      expect((await asked.createCheck(bodyOfCheck)).clientSecret).toBe('secret');
      await asked.createCheck(bodyOfCheck);
      await asked.createCheck(bodyOfCheck, 'order-2026-117');
      expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
      expect(keys[1]).toBe(keys[0] ?? '');
      expect(keys[2]).not.toBe(keys[0] ?? '');
      expect(keys[3]).toBe('order-2026-117');
    });

    it('reads, cancels, and reads as its page', async () => {
      answers = [() => Response.json(check)];
      const asked = client();
      expect((await asked.readCheck(id)).id).toBe(id);
      expect((await asked.cancelCheck(id)).id).toBe(id);
      expect((await asked.readOwnCheck()).id).toBe(id);
      expect(sent.map(({ call }) => call)).toEqual([
        `GET ${url}/api/checks/${id}`,
        `POST ${url}/api/checks/${id}/cancel`,
        `GET ${url}/api/check`,
      ]);
    });

    it('redacts, and reads the picture of the person', async () => {
      const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9);
      answers = [
        () => Response.json(check),
        () => new Response(jpeg, { headers: { 'content-type': 'image/jpeg' } }),
        () => Response.json({ ...problem, status: 404, code: 'no-reference-image' }, { status: 404 }),
      ];
      const asked = client();
      expect((await asked.redactCheck(id)).id).toBe(id);
      expect(new Uint8Array(await (await asked.readReferenceImage(id)).arrayBuffer())).toEqual(jpeg);
      expect((await failureOf(asked.readReferenceImage(id))).code).toBe('no-reference-image');
      expect(sent.map(({ call }) => call)).toEqual([
        `POST ${url}/api/checks/${id}/redact`,
        `GET ${url}/api/checks/${id}/reference-image`,
        `GET ${url}/api/checks/${id}/reference-image`,
      ]);
    });

    it('lists those of a reference page by page, and no further than is needed', async () => {
      const page = (checks: readonly object[], nextCursor?: string) => () =>
        Response.json({ checks, ...(nextCursor !== undefined && { nextCursor }) });
      answers = [page([check, check], 'next'), page([], 'last'), page([check])];
      let count = 0;
      for await (const listed of client().listChecks({ reference: 'customer 42', status: 'passed' }))
        if (listed.id === id) count += 1;
      expect(count).toBe(3);
      expect(sent.map(({ call }) => call)).toEqual([
        `GET ${url}/api/checks?reference=customer%2042&status=passed`,
        `GET ${url}/api/checks?reference=customer%2042&status=passed&cursor=next`,
        `GET ${url}/api/checks?reference=customer%2042&status=passed&cursor=last`,
      ]);
      sent = [];
      for await (const listed of client().listChecks({ reference: 'customer-42' })) if (listed.id === id) break;
      expect(sent.length).toBe(1);
    });
  });

  const others: readonly [what: string, answer: () => Response, code: string][] = [
    ['a page of a firewall', () => new Response('<html>', { status: 403 }), 'unreadable'],
    ['a page with status 200', () => new Response('<html>'), 'unreadable'],
    ['an empty response', () => new Response(''), 'unreadable'],
    ['an error without a code', () => Response.json({ message: 'Forbidden' }, { status: 403 }), 'unreadable'],
    ['a new problem of a later version', () => Response.json({ code: 'moon-phase' }, { status: 409 }), 'moon-phase'],
  ];
  for (const [what, answer, code] of others) {
    it(`calls ${what} ${code}`, async () => {
      answers = [answer];
      expect((await failureOf(client().readAttempt(id))).code).toBe(code);
    });
  }

  it('says that a response broke off', async () => {
    const body = () => new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    answers = [() => new Response(body(), { status: 200 })];
    expect((await failureOf(client().readAttempt(id))).code).toBe('unreachable');
  });

  describe('when there is no response, or one that says to come again', () => {
    it('sends what may be sent twice again, as often as it is told', async () => {
      answers = [broken, busy('0'), good];
      expect((await client().readAttempt(id)).id).toBe(id);
      expect(sent.length).toBe(3);
      sent = [];
      answers = [broken];
      expect((await failureOf(client({ retries: 1 }).readAttempt(id))).code).toBe('unreachable');
      expect(sent.length).toBe(2);
    });

    it('returns the last response when it gives up', async () => {
      answers = [busy('0')];
      expect((await failureOf(client().readAttempt(id))).code).toBe('unavailable');
      expect(sent.length).toBe(3);
    });

    it('does not wait for long', async () => {
      answers = [busy('11')];
      expect((await failureOf(client().readAttempt(id))).retryAfterSeconds).toBe(11);
      expect(sent.length).toBe(1);
    });

    const body = { imageWidth: 320, imageHeight: 240 };

    it('sends a start with a key again, with its body', async () => {
      answers = [broken, good];
      await client().api.POST('/challenge', { body, params: { header: { 'idempotency-key': 'key-of-this-start' } } });
      expect(sent.map(({ body: text }) => text)).toEqual([JSON.stringify(body), JSON.stringify(body)]);
    });

    it('never sends a start without a key twice', async () => {
      answers = [broken, good];
      const failure = await failureOf(client().api.POST('/challenge', { body }));
      expect([failure.code, sent.length]).toEqual(['unreachable', 1]);
    });

    it('stops when the caller does not want to wait any more', async () => {
      const controller = new AbortController();
      answers = [
        () => {
          controller.abort(new Error('the person left'));
          throw new TypeError('aborted');
        },
      ];
      const call = client().api.GET('/attempts/{id}', { params: { path: { id } }, signal: controller.signal });
      await expectAsync(call).toBeRejectedWithError(TypeError, 'aborted');
      expect(sent.length).toBe(1);
    });

    it('gives up after the time that it is told', async () => {
      const waiting = client({
        timeoutMs: 1,
        retries: 0,
        fetch: (_, init) =>
          new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))),
      });
      expect((await failureOf(waiting.readAttempt(id))).code).toBe('unreachable');
    });
  });
});
