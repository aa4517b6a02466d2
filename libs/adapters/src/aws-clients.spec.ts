import { awsClients } from './aws-clients';
import { PatientRetries } from './resilience/patient-retries';

describe('AWS clients', () => {
  const { dynamodb, s3, rekognition, secretsManager } = awsClients();

  it("retry failed calls, except the analyser's: those are paid for and retried elsewhere", async () => {
    const attempts = await Promise.all(
      [dynamodb, s3, rekognition, secretsManager].map((client) => client.config.maxAttempts()),
    );
    expect(attempts).toEqual([6, 6, 1, 6]);
    for (const client of [dynamodb, s3, secretsManager])
      expect(await client.config.retryStrategy()).toBeInstanceOf(PatientRetries);
  });

  it('give up on a silent service in time for a response of our own', async () => {
    let elapsedMs = 0;
    spyOn(performance, 'now').and.callFake(() => elapsedMs);
    const setTimer = globalThis.setTimeout;
    spyOn(globalThis, 'setTimeout').and.callFake(((done: () => void, ms = 0) => {
      elapsedMs += ms;
      return setTimer(done, 0);
    }) as typeof setTimeout);
    for (const client of [dynamodb, s3, rekognition, secretsManager]) {
      const handler = client.config.requestHandler as unknown as {
        configProvider: Promise<{ connectionTimeout: number; requestTimeout: number; throwOnRequestTimeout: boolean }>;
      };
      const { connectionTimeout, requestTimeout, throwOnRequestTimeout } = await handler.configProvider;
      expect(throwOnRequestTimeout).toBeTrue();
      expect(requestTimeout).toBeGreaterThan(0);
      const startedAt = elapsedMs;
      const silentCall = () => (elapsedMs += connectionTimeout + requestTimeout);
      const retries = await client.config.retryStrategy();
      if (!(retries instanceof PatientRetries)) silentCall();
      else {
        let token = await retries.acquireInitialRetryToken('');
        silentCall();
        await expectAsync(
          (async () => {
            for (; ; silentCall()) token = await retries.refreshRetryTokenForRetry(token, { errorType: 'TRANSIENT' });
          })(),
        ).toBeRejected();
      }
      expect(elapsedMs - startedAt).toBeLessThan(15_000);
    }
  });

  it("put the bucket into the host name at AWS, and into the path at an endpoint of one's own", () => {
    const isPathStyle = (environment: Record<string, string>) => awsClients(environment).s3.config.forcePathStyle;
    expect(isPathStyle({})).toBeFalse();
    expect(isPathStyle({ AWS_ENDPOINT_URL_S3: 'http://localhost:9000' })).toBeTrue();
    expect(isPathStyle({ AWS_ENDPOINT_URL: 'http://storage:9000' })).toBeTrue();
  });

  it('verify checksums of uploads and downloads', async () => {
    expect(await s3.config.requestChecksumCalculation()).toBe('WHEN_SUPPORTED');
    expect(await s3.config.responseChecksumValidation()).toBe('WHEN_SUPPORTED');
  });
});
