import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { StartupProblem } from '../startup-problem';
import { temporaryFolder } from '../testing/temporary-folder';
import { descriptionName, leaveDescription, openStateFolder, temporaryStateFolder } from './state-folder';

describe('the description of a running local cloud', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  const description = { origin: 'http://127.0.0.1:4300', pid: 1, environment: { LIVENESS_TABLE: 'liveness' } };

  it('can be read by its owner only, even if another one was left behind', () => {
    for (const name of [descriptionName, `${descriptionName}.new`])
      writeFileSync(join(folder.path, name), 'of one that was killed', { mode: 0o666 });
    leaveDescription(folder.path, description);
    const file = join(folder.path, descriptionName);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(description);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual([descriptionName]);
  });

  it('is deleted at the end, even if it is already gone', () => {
    const left = leaveDescription(folder.path, description);
    left.close();
    left.close();
    expect(existsSync(join(folder.path, descriptionName))).toBeFalse();
  });
});

describe('the state folder', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'a', '.local');
  });
  afterEach(() => folder.remove());

  it('is created for its owner only, and kept', () => {
    const state = openStateFolder(path);
    writeFileSync(join(path, 'something'), 'kept');
    state.close();
    openStateFolder(path).close();
    expect(existsSync(join(path, 'something'))).toBeTrue();
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it('belongs to one local cloud at a time', () => {
    const first = openStateFolder(path);
    expect(() => openStateFolder(path)).toThrowError(StartupProblem, /is in use by another local cloud/);
    first.close();
    expect(() => openStateFolder(path).close()).not.toThrow();
  });

  it('is free again when its holder was killed', async () => {
    openStateFolder(path).close();
    const hold = `const { DatabaseSync } = require('node:sqlite'); new DatabaseSync(process.argv[1]).exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1000)`;
    const holder = spawn(process.execPath, ['-e', hold, join(path, 'lock.sqlite')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(holder.stdout, 'data');
    expect(() => openStateFolder(path)).toThrowError(StartupProblem, /is in use/);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(() => openStateFolder(path).close()).not.toThrow();
  });

  it('is emptied by a reset', () => {
    openStateFolder(path).close();
    mkdirSync(join(path, 's3'));
    openStateFolder(path, true).close();
    expect(existsSync(join(path, 's3'))).toBeFalse();
    expect(() => openStateFolder(path).close()).not.toThrow();
  });

  it('is not emptied while another local cloud uses it', () => {
    const first = openStateFolder(path);
    mkdirSync(join(path, 's3'));
    expect(() => openStateFolder(path, true)).toThrowError(StartupProblem, /is in use/);
    expect(existsSync(join(path, 's3'))).toBeTrue();
    first.close();
  });

  it('is never a folder with other files, least of all for a reset', () => {
    writeFileSync(join(folder.path, 'thesis.txt'), 'years of work');
    expect(() => openStateFolder(folder.path, true)).toThrowError(StartupProblem, /contains other files/);
    expect(existsSync(join(folder.path, 'thesis.txt'))).toBeTrue();
  });

  it('is reported as damaged in one line, and repaired by a reset', () => {
    openStateFolder(path).close();
    for (const damaged of ['', '{', '{"layoutVersion":99}']) {
      writeFileSync(join(path, 'state.json'), damaged);
      expect(() => openStateFolder(path)).toThrowError(
        StartupProblem,
        /is damaged or belongs to another version. Start over with --reset\.$/,
      );
    }
    expect(() => openStateFolder(path, true).close()).not.toThrow();
  });

  it('is reported in one line when its lock cannot be used', () => {
    openStateFolder(path).close();
    rmSync(join(path, 'lock.sqlite'));
    mkdirSync(join(path, 'lock.sqlite'));
    expect(() => openStateFolder(path)).toThrowError(
      StartupProblem,
      /lock\.sqlite cannot be used \(.*\)\. Delete it\.$/,
    );
  });

  it('is reported in one line when it cannot be created', () => {
    writeFileSync(join(folder.path, 'a'), 'a file where the folder should be');
    expect(() => openStateFolder(path)).toThrowError(StartupProblem, /cannot be created .*LIVENESS_STATE\.$/);
  });

  it('is deleted at the end if it is temporary', () => {
    const state = temporaryStateFolder();
    state.close();
    expect(existsSync(state.path)).toBeFalse();
  });
});
