import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { startStandIns } from '@liveness/local-cloud-testing';
import type { StandInsProcess } from '@liveness/local-cloud-testing';
import { dynoxideBinary } from './dynoxide';

/** What a client of the stand-ins is started with. */
export type StandInEnvironment = Readonly<Record<string, string>>;

/** Runs specs against the local cloud's stand-ins, in a process of their own that ends with the last spec, or with this process. */
export function describeWithStandIns(name: string, specs: (environment: () => StandInEnvironment) => void): void {
  describe(name, () => {
    if (!dynoxideBinary()) {
      it('runs against the stand-ins', () =>
        pending(`the local cloud does not start: add the package @dynoxide/${process.platform}-${process.arch}`));
      return;
    }
    let standIns: StandInsProcess;

    beforeAll(async () => {
      standIns = await startStandIns();
    }, 30_000);

    afterAll(() => standIns.close());

    specs(() => standIns.environment);
  });
}

export function standInS3(environment: StandInEnvironment): S3Client {
  return new S3Client(clientOptions(environment, 'S3'));
}

export function standInSecretsManager(environment: StandInEnvironment): SecretsManagerClient {
  return new SecretsManagerClient(clientOptions(environment, 'SECRETS_MANAGER'));
}

/** For any SDK client; `service` as in `AWS_ENDPOINT_URL_<SERVICE>`. */
export function clientOptions(environment: StandInEnvironment, service: string) {
  return {
    endpoint: environment[`AWS_ENDPOINT_URL_${service}`] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: {
      accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  };
}
