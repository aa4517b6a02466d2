import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunningCloud } from './find-running-cloud';
import { serveJson } from './json-server';
import type { JsonServer } from './json-server';

describe('findRunningCloud', () => {
  let folder: string;
  let server: JsonServer;
  let status: number;

  const describeCloud = (changes: object = {}) => {
    const description = {
      origin: server.origin,
      pid: process.pid,
      environment: {},
      backendSecret: 'secret',
      ...changes,
    };
    writeFileSync(join(folder, 'running.json'), JSON.stringify(description));
  };

  beforeEach(async () => {
    status = 200;
    folder = mkdtempSync(join(tmpdir(), 'liveness-running-'));
    server = await serveJson(async (path) => ({ status: path === '/api/health' ? status : 404, body: '{}' }));
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('returns where the cloud is, and the secret of its backend', async () => {
    describeCloud();
    expect(await findRunningCloud(folder)).toEqual(
      jasmine.objectContaining({ origin: server.origin, backendSecret: 'secret' }),
    );
  });

  it('finds none in an empty folder, behind a damaged description, or where the API is not healthy', async () => {
    expect(await findRunningCloud(folder)).toBeUndefined();
    writeFileSync(join(folder, 'running.json'), '{');
    expect(await findRunningCloud(folder)).toBeUndefined();
    status = 503;
    describeCloud();
    expect(await findRunningCloud(folder)).toBeUndefined();
  });

  it('finds none that has ended, or whose backend is a client elsewhere', async () => {
    describeCloud({ origin: 'http://127.0.0.1:1' });
    expect(await findRunningCloud(folder)).toBeUndefined();
    describeCloud({ backendSecret: undefined });
    expect(await findRunningCloud(folder)).toBeUndefined();
  });
});
