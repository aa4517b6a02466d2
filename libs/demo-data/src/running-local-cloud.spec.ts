import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoDataProblem } from './command-line';
import { findRunningLocalCloud } from './running-local-cloud';

describe('findRunningLocalCloud', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let asked: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'demo-data-'));
    asked = [];
    server = createServer(
      (request, response) => void response.writeHead(asked.push(request.url ?? '') && 200).end('{"status":"ok"}'),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const standIns = {
    AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:2',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://127.0.0.1:3',
  };

  function leave(changes: object): void {
    writeFileSync(
      join(folder, 'running.json'),
      JSON.stringify({ origin, pid: process.pid, environment: standIns, ...changes }),
    );
  }

  it('finds it by the description in its state folder', async () => {
    leave({});
    expect(await findRunningLocalCloud(folder)).toEqual({ origin, environment: standIns });
    expect(asked).toEqual(['/api/health']);
  });

  it('says in one line that none is running', async () => {
    await expectAsync(findRunningLocalCloud(folder)).toBeRejectedWithError(
      DemoDataProblem,
      /^No local cloud is running in .*\. Start one with "npm start", or set its folder with --state\.$/,
    );
    await expectAsync(findRunningLocalCloud(join(folder, 'no', 'such'))).toBeRejectedWithError(
      DemoDataProblem,
      /^No local cloud is running in/,
    );
  });

  it('ignores a description that was left behind', async () => {
    leave({ pid: 2 ** 22 + 1 });
    await expectAsync(findRunningLocalCloud(folder)).toBeRejectedWithError(
      DemoDataProblem,
      /is not responding at .*Start it again with "npm start"\.$/,
    );
    leave({ origin: 'http://127.0.0.1:9' });
    await expectAsync(findRunningLocalCloud(folder)).toBeRejectedWithError(DemoDataProblem, /is not responding/);
  });

  const elsewhere: Record<string, object> = {
    'in a real table': {
      environment: { ...standIns, AWS_ENDPOINT_URL_DYNAMODB: 'https://dynamodb.eu-west-1.amazonaws.com' },
    },
    'in real AWS services without a word': { environment: {} },
    'in a bucket on another machine': { environment: { ...standIns, AWS_ENDPOINT_URL_S3: 'http://192.168.0.7:9000' } },
    'at a name that only looks like this machine': {
      environment: { ...standIns, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1.example.com/' },
    },
    'behind a user name that looks like this machine': {
      environment: { ...standIns, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1@example.com/' },
    },
    'with an API elsewhere': { origin: 'https://liveness.example.com' },
  };
  for (const [where, changes] of Object.entries(elsewhere)) {
    it(`rejects it without calling it if it stores ${where}`, async () => {
      leave(changes);
      await expectAsync(findRunningLocalCloud(folder)).toBeRejectedWithError(
        DemoDataProblem,
        /added to local stand-ins\.$|which is not on this machine\.$/,
      );
      expect(asked).toEqual([]);
    });
  }

  for (const damaged of [
    '',
    '{',
    'null',
    '[]',
    '{"origin":1}',
    '{"origin":"http://127.0.0.1:1","pid":-1,"environment":{}}',
    '{"origin":"http://127.0.0.1:1","pid":1,"environment":{"A":1}}',
  ]) {
    it(`says in one line that ${damaged || 'nothing'} is not a description`, async () => {
      writeFileSync(join(folder, 'running.json'), damaged);
      await expectAsync(findRunningLocalCloud(folder)).toBeRejectedWithError(
        DemoDataProblem,
        /running\.json does not describe a local cloud/,
      );
    });
  }

  it('says in one line that its description cannot be read', async () => {
    mkdirSync(join(folder, 'running.json'));
    await expectAsync(findRunningLocalCloud(folder)).toBeRejectedWithError(
      DemoDataProblem,
      /running\.json cannot be read: EISDIR.*\.$/,
    );
  });
});
