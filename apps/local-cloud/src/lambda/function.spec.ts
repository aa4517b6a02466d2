import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { isAlive, untilGone } from '../processes/testing/alive';
import { temporaryFolder } from '../testing/temporary-folder';
import { LambdaFunction } from './function';
import type { LambdaFunctionOptions } from './function';

const bundle = fileURLToPath(new URL('./testing/bundle.mjs', import.meta.url));

describe('a Lambda function', () => {
  let started: LambdaFunction[] = [];
  let logged = '';

  const start = async (options: Partial<LambdaFunctionOptions> = {}) => {
    const lambda = await LambdaFunction.start({
      bundle,
      environment: {},
      log: (chunk) => (logged += chunk.toString()),
      maxInstances: 3,
      timeoutMs: 10_000,
      ...options,
    });
    if (lambda instanceof LambdaFunction) started.push(lambda);
    return lambda;
  };
  const startWell = async (options?: Partial<LambdaFunctionOptions>) => (await start(options)) as LambdaFunction;
  const ask = async (lambda: LambdaFunction, rawPath: string) => lambda.invoke({ rawPath } as APIGatewayProxyEventV2);
  const askForBody = async (lambda: LambdaFunction, path: string) => {
    const outcome = await ask(lambda, path);
    if (outcome.outcome !== 'answered') throw new Error(outcome.reason);
    return JSON.parse(JSON.parse(outcome.resultJson).body);
  };

  beforeEach(() => (logged = ''));
  afterEach(async () => {
    await Promise.all(started.map((lambda) => lambda.close()));
    started = [];
  });

  it('gives an instance one request at a time', async () => {
    const lambda = await startWell();
    const results = await Promise.all(Array.from({ length: 12 }, () => askForBody(lambda, '/api/busy')));
    expect(results.map(({ together }) => together)).toEqual(results.map(() => 1));
    expect(lambda.instanceCount).toBeLessThanOrEqual(3);
  });

  it('starts as many instances as there are concurrent requests', async () => {
    const position = temporaryFolder();
    const lambda = await startWell({ environment: { MEETING_PLACE: position.path } });
    const met = await Promise.all([1, 2, 3].map(() => askForBody(lambda, '/api/meet')));
    expect(new Set(met.map(({ pid }) => pid)).size).toBe(3);
    position.remove();
  }, 20_000);

  it('keeps instances warm', async () => {
    const lambda = await startWell();
    const first = await askForBody(lambda, '/api/busy');
    const second = await askForBody(lambda, '/api/busy');
    expect(second).toEqual({ pid: first.pid, together: 1, invocations: 2 });
  });

  it('queues requests when it has its maximum of instances', async () => {
    const lambda = await startWell({ maxInstances: 1 });
    const results = await Promise.all([1, 2, 3].map(() => askForBody(lambda, '/api/busy')));
    expect(results.map(({ invocations }) => invocations)).toEqual([1, 2, 3]);
  });

  it('replaces an instance that crashes, and fails only one request', async () => {
    const lambda = await startWell({ maxInstances: 1 });
    const [crashed, next] = await Promise.all([ask(lambda, '/api/crash'), ask(lambda, '/api/busy')]);
    expect([crashed.outcome, next.outcome]).toEqual(['crashed', 'answered']);
    expect(lambda.instanceCount).toBe(1);
  });

  it('replaces an instance that was killed while it was idle', async () => {
    const lambda = await startWell();
    const { pid } = await askForBody(lambda, '/api/busy');
    process.kill(pid, 'SIGKILL');
    await untilGone(pid);
    expect((await askForBody(lambda, '/api/busy')).pid).not.toBe(pid);
  });

  it('ends an instance that takes too long', async () => {
    const lambda = await startWell({ timeoutMs: 1_000, maxInstances: 1 });
    const { pid } = await askForBody(lambda, '/api/who');
    expect(await ask(lambda, '/api/hang')).toEqual({ outcome: 'timed-out', reason: 'no response in time' });
    expect(isAlive(pid)).toBeFalse();
  });

  it('fails a request when no instance becomes free in time', async () => {
    const lambda = await startWell({ timeoutMs: 300, maxInstances: 1 });
    const outcomes = await Promise.all([ask(lambda, '/api/hang'), ask(lambda, '/api/busy')]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['timed-out', 'timed-out']);
  });

  it('survives an error of the handler, which it logs', async () => {
    const lambda = await startWell({ maxInstances: 1 });
    const { pid } = await askForBody(lambda, '/api/who');
    expect(await ask(lambda, '/api/throw')).toEqual({ outcome: 'failed', reason: 'the details of a bug' });
    expect((await askForBody(lambda, '/api/who')).pid).toBe(pid);
    expect(logged).toContain('the details of a bug');
  });

  it('passes the handler its own environment and nothing of ours', async () => {
    const lambda = await startWell({ environment: { LIVENESS_TABLE: 'table', AWS_REGION: 'eu-central-1' } });
    const {
      NODE_CHANNEL_FD: _fd,
      NODE_CHANNEL_SERIALIZATION_MODE: _mode,
      ...seen
    } = await askForBody(lambda, '/api/environment');
    expect(seen).toEqual({ LIVENESS_TABLE: 'table', AWS_REGION: 'eu-central-1' });
  });

  it('reports why its bundle cannot be imported', async () => {
    expect(await start({ bundle: bundle.replace('bundle.mjs', 'broken-bundle.mjs') })).toEqual({
      failure: 'LIVENESS_TABLE is missing',
    });
    const folder = temporaryFolder();
    const empty = join(folder.path, 'empty.mjs');
    writeFileSync(empty, 'export {};');
    expect(await start({ bundle: empty })).toEqual({ failure: 'empty.mjs exports no handler' });
    folder.remove();
  });

  it('leaves no process behind, and no request without a response', async () => {
    const lambda = await startWell();
    const { pid } = await askForBody(lambda, '/api/who');
    const pending = ask(lambda, '/api/hang');
    await lambda.close();
    expect((await pending).outcome).toBe('crashed');
    expect(isAlive(pid)).toBeFalse();
  });
});
