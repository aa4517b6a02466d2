import { Logger } from '@aws-lambda-powertools/logger';
import { faces, jpegShowing } from '@liveness/api-testing';
import { requestLineWriter } from './structured-log';
import { ApiUnderTest } from './testing/api-under-test';

describe('the log', () => {
  let written: string[];

  beforeEach(() => {
    written = [];
    const keep = (chunk: string | Uint8Array): boolean => {
      written.push(String(chunk));
      return true;
    };
    spyOn(process.stdout, 'write').and.callFake(keep);
    spyOn(process.stderr, 'write').and.callFake(keep);
  });

  function logged(): readonly Record<string, unknown>[] {
    return written
      .join('')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('of a whole attempt with failures contains no token, image, landmark or person', async () => {
    const api: ApiUnderTest = new ApiUnderTest({
      app: { log: requestLineWriter(new Logger({ serviceName: 'liveness-api', logLevel: 'DEBUG' })) },
    });
    const attempt = await api.started({ device: { cameraLabel: 'Front camera of Ada' } });
    const jpeg = jpegShowing(faces(1));
    await api.putFrame(attempt, { jpeg });
    await api.putFrame(attempt, { jpeg, at: api.now + 1 });
    await api.putFrame({ ...attempt, token: `${attempt.token}-forged` }, { jpeg });
    await api.putFrame(attempt, { body: { frameBase64: '****' } });
    await api.fetch(`/api/challenge/${attempt.id}/verify?token=${attempt.token}`, {
      method: 'POST',
      body: `{"token":"${attempt.token}`,
      headers: { authorization: `Bearer ${attempt.bearer}`, 'content-type': 'application/json' },
    });
    api.attemptStoreOutage.begin('decide', { times: 1 });
    await api.verify(attempt);
    const { receipt } = (await (await api.verify(attempt)).json()) as { receipt: string };
    await api.verify({ ...attempt, bearer: `${attempt.bearer}-forged` });

    expect(logged().length).toBe(9);
    expect(logged().map(({ status }) => status)).toEqual([201, 200, 200, 401, 400, 400, 503, 200, 401]);
    const text = written.join('');
    const base64 = Buffer.from(jpeg).toString('base64');
    const secrets = {
      attemptToken: attempt.token,
      bearer: attempt.bearer,
      receipt,
      'a part of the image': base64.slice(0, 24),
      x: '0.1234',
      y: '0.9876',
      landmark: 'nose',
      camera: 'Ada',
      subject: '"ada"',
    };
    for (const [what, secret] of Object.entries(secrets))
      expect(text.includes(secret)).withContext(`${what} in the log`).toBeFalse();
  });

  it('has one line of JSON per request, with the request id and the attempt id', async () => {
    const api: ApiUnderTest = new ApiUnderTest({
      app: { log: requestLineWriter(new Logger({ serviceName: 'liveness-api' })) },
    });
    const attempt = await api.started();
    const response = await api.verify(attempt);
    expect(logged().at(-1)).toEqual(
      jasmine.objectContaining({
        level: 'INFO',
        message: 'request',
        service: 'liveness-api',
        requestId: response.headers.get('x-request-id'),
        attemptId: attempt.id,
        status: 409,
        code: 'no-frames',
      }),
    );
  });

  it('shows a failure of this service as an error, with its stack and its cause', async () => {
    const api: ApiUnderTest = new ApiUnderTest({
      app: { log: requestLineWriter(new Logger({ serviceName: 'liveness-api' })) },
    });
    spyOn(api.receipts, 'publicKeys').and.rejectWith(new Error('bug', { cause: new Error('deeper') }));
    await api.fetch('/api/.well-known/jwks.json');
    const [line] = logged();
    expect(line).toEqual(jasmine.objectContaining({ level: 'ERROR', status: 500, code: 'internal' }));
    expect(line?.['error']).toEqual(
      jasmine.objectContaining({
        name: 'Error',
        message: 'bug',
        stack: jasmine.any(String),
        cause: jasmine.objectContaining({ message: 'deeper' }),
      }),
    );
  });

  it('does not contain items that a database quotes in its errors', async () => {
    const api: ApiUnderTest = new ApiUnderTest({
      app: { log: requestLineWriter(new Logger({ serviceName: 'liveness-api' })) },
    });
    const cause = Object.assign(new Error('cancelled'), {
      $metadata: { requestId: 'aws-1' },
      CancellationReasons: [{ Item: { receipt: { S: 'eyJ-receipt' } } }],
    });
    spyOn(api.receipts, 'publicKeys').and.rejectWith(new Error('overtaken', { cause }));
    await api.fetch('/api/.well-known/jwks.json');
    expect(written.join('')).not.toContain('eyJ-receipt');
    expect(logged()[0]?.['error']).toEqual(
      jasmine.objectContaining({
        cause: jasmine.objectContaining({ message: 'cancelled', $metadata: { requestId: 'aws-1' } }),
      }),
    );
  });
});
