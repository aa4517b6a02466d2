import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';

const script = fileURLToPath(new URL('./stand-ins-main.ts', import.meta.url));

describe('the stand-ins alone', () => {
  const start = async () => {
    const program = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] });
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
});
