import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { untilGone } from './testing/alive';

const leash = fileURLToPath(new URL('./leash.ts', import.meta.url));
/** Prints its process id and then runs forever. */
const staying = ['-e', 'process.stdout.write(String(process.pid)); setInterval(() => {}, 1000)'];

describe('a program on a leash', () => {
  const start = async (args: readonly string[]) => {
    const holder = spawn(process.execPath, [leash, process.execPath, ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const [pid] = (await once(holder.stdout, 'data')) as [Buffer];
    return { holder, pid: Number(pid) };
  };

  it('ends when standard input closes, as happens when the parent dies', async () => {
    const { holder, pid } = await start(staying);
    holder.stdin.end();
    expect(await untilGone(pid)).toBe('gone');
    expect(await untilGone(holder.pid!)).toBe('gone');
  });

  it('ends when its holder is told to end', async () => {
    const { holder, pid } = await start(staying);
    holder.kill('SIGTERM');
    expect(await untilGone(pid)).toBe('gone');
  });

  it('ends its holder with its own exit code', async () => {
    const { holder } = await start(['-e', 'process.stdout.write("0"); process.exitCode = 7']);
    expect(await once(holder, 'exit')).toEqual([7, null]);
  });

  it('that cannot be started ends its holder', async () => {
    const holder = spawn(process.execPath, [leash, '/no/such/program'], { stdio: ['pipe', 'ignore', 'ignore'] });
    expect(await once(holder, 'exit')).toEqual([1, null]);
  });
});
