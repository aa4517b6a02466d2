import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';

const script = fileURLToPath(new URL('./stand-ins-main.ts', import.meta.url));

describe('the stand-ins alone', () => {
  const start = async (environment: NodeJS.ProcessEnv = {}) => {
    const program = spawn(process.execPath, ['--import', 'tsx', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
      // A group of its own, which the signals of a terminal reach as a whole.
      detached: true,
    });
    const [line] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
    return { program, environment: JSON.parse(line).environment as Record<string, string> };
  };
  const endpointsOf = (environment: Record<string, string>) =>
    Object.entries(environment).flatMap(([name, value]) => (name.startsWith('AWS_ENDPOINT_URL_') ? [value] : []));
  const responds = (address: string) =>
    fetch(address).then(
      () => true,
      () => false,
    );
  const untilSilent = async (address: string) => {
    while (await responds(address)) await delay(20);
  };

  const ends: Record<string, (program: ChildProcess) => unknown> = {
    'when standard input closes': (program) => program.stdin!.end(),
    'when told to': (program) => program.kill('SIGTERM'),
    'with all that it started when its terminal is closed': (program) => process.kill(-program.pid!, 'SIGHUP'),
    'with all that it started when its terminal sends Ctrl+\\\\': (program) => process.kill(-program.pid!, 'SIGQUIT'),
    'with all that it started when it is killed': (program) => program.kill('SIGKILL'),
  };
  for (const [how, end] of Object.entries(ends)) {
    it(`respond at the addresses in their one line of output, and end ${how}`, async () => {
      const { program, environment } = await start();
      const endpoints = endpointsOf(environment);
      expect(endpoints.length).toBe(4);
      expect(await Promise.all(endpoints.map(responds))).toEqual([true, true, true, true]);
      const ended = once(program, 'exit');
      end(program);
      await ended;
      await Promise.all(endpoints.map(untilSilent));
    }, 20_000);
  }

  it('end once, however often they are told to at once', async () => {
    const { program } = await start();
    const ended = once(program, 'exit');
    program.stdin.end();
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) program.kill(signal);
    expect(await ended).toEqual([0, null]);
  }, 20_000);

  it('start where a proxy is to be asked for everything', async () => {
    const proxy = 'http://127.0.0.1:9';
    const { program, environment } = await start({ HTTP_PROXY: proxy, http_proxy: proxy, NODE_USE_ENV_PROXY: '1' });
    expect(await Promise.all(endpointsOf(environment).map(responds))).toEqual([true, true, true, true]);
    const ended = once(program, 'exit');
    program.stdin.end();
    await ended;
  }, 20_000);
});
