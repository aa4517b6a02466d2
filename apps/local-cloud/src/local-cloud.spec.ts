import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { signIn } from '@liveness/local-cloud-testing';
import { startLocalCloud } from './local-cloud';
import type { LocalCloud, LocalCloudOptions } from './local-cloud';
import { isAlive } from './processes/testing/alive';
import { StartupProblem } from './startup-problem';
import { temporaryFolder } from './testing/temporary-folder';

const apiBundle = fileURLToPath(new URL('./lambda/testing/bundle.mjs', import.meta.url));
const brokenBundle = fileURLToPath(new URL('./lambda/testing/broken-bundle.mjs', import.meta.url));

describe('the local cloud', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let running: LocalCloud[] = [];

  const start = async (options: LocalCloudOptions = {}) => {
    const cloud = await startLocalCloud({
      apiBundle,
      portalFolder: join(folder.path, 'portal'),
      environment: { AWS_ENDPOINT_URL_REKOGNITION: 'http://127.0.0.1:9' },
      ...options,
    });
    running.push(cloud);
    return cloud;
  };
  /** Returns JSON of any shape; each spec checks what it needs. */
  const json = async (address: string) => JSON.parse(await (await fetch(address)).text());

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder.path, 'portal'));
    writeFileSync(join(folder.path, 'portal', 'index.html'), '<!doctype html><title>Portal</title>');
  });
  afterEach(async () => {
    await Promise.all(running.map((cloud) => cloud.close()));
    running = [];
    folder.remove();
  });

  it('has portal, API and identity provider on one origin', async () => {
    const { origin } = await start();
    expect(await (await fetch(origin)).text()).toContain('<title>Portal</title>');
    expect((await json(`${origin}/api/who`)).event.rawPath).toBe('/api/who');
    expect((await json(`${origin}/oidc/.well-known/openid-configuration`)).issuer).toBe(`${origin}/oidc`);
    expect((await json(`${origin}/config.json`)).auth.issuer).toBe(`${origin}/oidc`);
  }, 20_000);

  it('gives the API, and clients of its storage, an environment in which everything is found', async () => {
    const { origin, environment } = await start();
    const seen = await json(`${origin}/api/environment`);
    expect(seen).toEqual(jasmine.objectContaining(environment as Record<string, string>));
    const {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ACCESS_KEY_ID: accessKeyId = '',
      AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
    } = environment;
    const client = new S3Client({
      endpoint: endpoint!,
      region: environment['AWS_REGION']!,
      credentials: { accessKeyId, secretAccessKey },
    });
    await expectAsync(
      client.send(new HeadBucketCommand({ Bucket: environment['LIVENESS_FRAMES_BUCKET'] })),
    ).toBeResolved();
    client.destroy();
  }, 20_000);

  it('keeps its state after a restart, and deletes it on request', async () => {
    const stateFolder = join(folder.path, 'state');
    const first = await start({ stateFolder });
    await signIn(first.origin);
    await first.close();
    const second = await start({ stateFolder });
    expect(second.backendSecret).toBe(first.backendSecret);
    await second.close();
    expect((await start({ stateFolder, reset: true })).backendSecret).not.toBe(first.backendSecret);
  }, 30_000);

  it('describes itself to its user’s programs while it runs', async () => {
    const stateFolder = join(folder.path, 'state');
    const cloud = await start({ stateFolder });
    const description = join(stateFolder, 'running.json');
    expect(statSync(description).mode & 0o777).toBe(0o600);
    const { origin, pid, environment, backendSecret } = JSON.parse(readFileSync(description, 'utf8'));
    expect([origin, pid, backendSecret]).toEqual([cloud.origin, process.pid, cloud.backendSecret]);
    for (const name of ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ACCESS_KEY_ID', 'LIVENESS_TABLE'])
      expect(environment[name]).withContext(name).toBe(cloud.environment[name]!);
    await cloud.close();
    expect(existsSync(description)).toBeFalse();
  }, 20_000);

  it("writes the API's output to its log", async () => {
    const cloud = await start({ stateFolder: join(folder.path, 'state') });
    await fetch(`${cloud.origin}/api/log`);
    await cloud.close();
    expect(readFileSync(cloud.logPath, 'utf8')).toContain('a line of the log\n');
  }, 20_000);

  it('leaves no process and no open port behind', async () => {
    const cloud = await start();
    const { pid } = await json(`${cloud.origin}/api/who`);
    const endpoint = cloud.environment['AWS_ENDPOINT_URL_DYNAMODB']!;
    await cloud.close();
    expect(isAlive(pid)).toBeFalse();
    for (const address of [cloud.origin, endpoint]) await expectAsync(fetch(address)).toBeRejected();
  }, 20_000);

  it('can run without a portal, and with another identity provider', async () => {
    const cloud = await start({
      portalFolder: false,
      environment: {
        LIVENESS_OIDC_ISSUER: 'https://login.example',
        AWS_ENDPOINT_URL_REKOGNITION: 'http://127.0.0.1:9',
      },
    });
    expect([(await fetch(cloud.origin)).status, (await fetch(`${cloud.origin}/oidc/auth`)).status]).toEqual([404, 404]);
    expect(cloud.environment['LIVENESS_OIDC_ISSUER']).toBe('https://login.example');
    expect(cloud.backendSecret).toBeUndefined();
  }, 20_000);

  describe('fails in one line and leaves nothing running when', () => {
    const failures: Record<string, [LocalCloudOptions, RegExp]> = {
      'the API is not built': [
        { apiBundle: 'no/such/lambda.mjs' },
        /^The API is not built \(no\/such\/lambda\.mjs is missing\)\. Run "npx nx build api"\.$/,
      ],
      'the portal is not built': [
        { portalFolder: 'no/such' },
        /^The portal is not built \(no\/such\/index\.html is missing\)\. Run "npx nx build portal"\.$/,
      ],
      'the API refuses its configuration': [
        { apiBundle: brokenBundle },
        /^The API failed to start: LIVENESS_TABLE is missing\. See \S+api\.log\.$/,
      ],
    };
    for (const [name, [options, line]] of Object.entries(failures)) {
      it(
        name,
        async () => {
          const stateFolder = join(folder.path, 'state');
          await expectAsync(start({ ...options, stateFolder })).toBeRejectedWithError(StartupProblem, line);
          await expectAsync(start({ stateFolder })).withContext('the folder is free again').toBeResolved();
        },
        20_000,
      );
    }

    for (const file of [
      'identity/identity.sqlite',
      's3/objects.sqlite',
      'secrets/secrets.sqlite',
      'dynamodb/table.sqlite',
    ]) {
      it(`${file} is damaged behind its first page`, async () => {
        const stateFolder = join(folder.path, 'state');
        await (await start({ stateFolder })).close();
        const path = join(stateFolder, file);
        writeFileSync(path, readFileSync(path).fill('A', 4096));
        await expectAsync(start({ stateFolder })).toBeRejectedWithError(
          StartupProblem,
          /(?:state|table\.sqlite) cannot be used: it is damaged\. Restore it from a copy, or start over with --reset\.$/,
        );
        await expectAsync(start({ stateFolder, reset: true })).toBeResolved();
      }, 30_000);
    }

    it('its port is taken', async () => {
      const { origin } = await start();
      const port = Number(new URL(origin).port);
      await expectAsync(start({ port })).toBeRejectedWithError(
        StartupProblem,
        new RegExp(`^Port ${port} is already in use`),
      );
    }, 20_000);

    it('its state folder is in use', async () => {
      const stateFolder = join(folder.path, 'state');
      await start({ stateFolder });
      await expectAsync(start({ stateFolder })).toBeRejectedWithError(
        StartupProblem,
        /is in use by another local cloud/,
      );
    }, 20_000);
  });
});
