import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynoxideBinary } from './dynoxide';

const program = fileURLToPath(new URL('../../../../local-cloud/src/stand-ins-main.ts', import.meta.url));

/** What a client of the stand-ins is started with. */
export type StandInEnvironment = Readonly<Record<string, string>>;

/** Runs specs against the local cloud's stand-ins, in a process of their own that ends with the last spec, or with this process. */
export function describeWithStandIns(name: string, specs: (environment: () => StandInEnvironment) => void): void {
  describe(name, () => {
    if (!dynoxideBinary()) {
      it('runs against the stand-ins', () => pending(`the local cloud does not start: add the package @dynoxide/${process.platform}-${process.arch}`));
      return;
    }
    let environment: StandInEnvironment = {};
    let stop = async () => undefined as void;

    beforeAll(async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', program], { stdio: ['pipe', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      stop = async () => {
        child.stdin.end();
        await exited;
      };
      const line = once(createInterface(child.stdout), 'line');
      const first = await Promise.race([line.then(([text]) => String(text)), exited.then(([code]) => Promise.reject(new Error(`the stand-ins ended with ${code}`)))]);
      environment = (JSON.parse(first) as { environment: StandInEnvironment }).environment;
    }, 30_000);

    afterAll(() => stop());

    specs(() => environment);
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
    credentials: { accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '', secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '' },
  };
}
