import { awsClients } from './aws-clients';

describe('AWS clients', () => {
  const { dynamodb, s3, rekognition, secretsManager } = awsClients();

  it("retry failed calls, except the analyser's: those are paid for and retried elsewhere", async () => {
    const attempts = await Promise.all(
      [dynamodb, s3, rekognition, secretsManager].map((client) => client.config.maxAttempts()),
    );
    expect(attempts).toEqual([3, 3, 1, 3]);
  });

  it('time out early enough for every retry to fit into one request', async () => {
    for (const client of [dynamodb, s3, rekognition, secretsManager]) {
      const handler = client.config.requestHandler as unknown as {
        configProvider: Promise<{ requestTimeout: number; throwOnRequestTimeout: boolean }>;
      };
      const { requestTimeout, throwOnRequestTimeout } = await handler.configProvider;
      expect(throwOnRequestTimeout).toBeTrue();
      expect(requestTimeout).toBeGreaterThan(0);
      expect(requestTimeout * (await client.config.maxAttempts())).toBeLessThan(15_000);
    }
  });

  it('verify checksums of uploads and downloads', async () => {
    expect(await s3.config.requestChecksumCalculation()).toBe('WHEN_SUPPORTED');
    expect(await s3.config.responseChecksumValidation()).toBe('WHEN_SUPPORTED');
  });
});
