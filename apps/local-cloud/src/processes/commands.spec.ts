import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { untilGone } from './testing/alive';

/** What every root script (`npm start`, `npm test` …) runs its programs with. */
const setup = (name: string) => new URL(`../../../../tools/setup/${name}.mjs`, import.meta.url).href;
const node = (script: string) => ['--input-type=module', '-e', script];
/** Prints its process id and then runs forever. */
const staying = `process.stdout.write(process.pid + '\\n'); setInterval(() => {}, 1000)`;
const runs = (script: string) =>
  `const { runChild } = await import('${setup('run-child')}'); runChild(process.execPath, ${JSON.stringify(node(script))});`;

describe('a command of the workspace', () => {
  /** As npm does: a shell waits for the script, which runs another one. */
  const start = async () => {
    const script = runs(runs(staying));
    const npm = spawn(
      process.execPath,
      [
        '-e',
        `require('child_process').spawn('sh', ['-c', '"$0" "$@"; exit $?', ...process.argv.slice(1)], { stdio: 'inherit', env: { ...process.env, npm_lifecycle_event: 'start' } }).on('exit', (code) => process.exit(code ?? 1))`,
        process.execPath,
        ...node(script),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], detached: true },
    );
    const [line] = (await once(npm.stdout.setEncoding('utf8'), 'data')) as [string];
    return { npm, pid: Number(line) };
  };
  const shellOf = (npm: ChildProcess) =>
    Number(spawnSync('ps', ['-o', 'pid=', '--ppid', String(npm.pid)], { encoding: 'utf8' }).stdout);

  const ends: Readonly<Record<string, (npm: ChildProcess) => void>> = {
    'npm is killed': (npm) => npm.kill('SIGKILL'),
    'the shell that npm waits for is ended': (npm) => process.kill(shellOf(npm), 'SIGTERM'),
    'its terminal is closed': (npm) => process.kill(-npm.pid!, 'SIGHUP'),
    'it is interrupted': (npm) => process.kill(-npm.pid!, 'SIGINT'),
  };
  for (const [how, end] of Object.entries(ends)) {
    it(`leaves nothing running when ${how}`, async () => {
      const { npm, pid } = await start();
      end(npm);
      expect(await untilGone(pid)).toBe('gone');
    }, 20_000);
  }

  const output = (script: string, environment: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, node(script), { encoding: 'utf8', env: { PATH: process.env['PATH'], ...environment } })
      .stdout;

  it('never asks a proxy for what runs on this machine', () => {
    const seen = (environment: NodeJS.ProcessEnv) =>
      JSON.parse(
        output(runs('console.log(JSON.stringify([process.env.no_proxy, process.env.NO_PROXY]))'), environment),
      );
    expect(seen({})).toEqual(Array(2).fill('127.0.0.1,localhost,::1'));
    expect(seen({ NO_PROXY: 'intra.example' })).toEqual(Array(2).fill('intra.example,127.0.0.1,localhost,::1'));
  });

  it('says so when it may open too few files, instead of starting nx', () => {
    const script = `const { nx } = await import('${setup('nx')}'); console.log(await nx(['--version']))`;
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -n 64; exec "$0" "$@"', process.execPath, ...node(script)],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    expect(stderr).toMatch(/^Only 64 files may be open at once; 256 are needed\. Raise the limit \(ulimit -n 256\)/);
    expect(stdout).toBe('false\n');
  });

  it('ends with the exit code of its program', () => {
    const { status } = spawnSync(process.execPath, node(runs('process.exit(7)')));
    expect(status).toBe(7);
  });
});
