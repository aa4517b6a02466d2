import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '../startup-problem';
import { temporaryFolder } from '../testing/temporary-folder';
import { openDatabase } from './open-database';
import { openStateFolder } from './state-folder';
import { stateProblem, stateTrouble } from './state-problem';
import { stateWarnings } from './state-warnings';

/** Somebody without an entry in the password file, who owns nothing. */
const stranger = 54_321;

/** Runs as an account that modes hold for, which root is not. */
function withoutPrivileges<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.setegid?.(stranger);
  process.seteuid?.(stranger);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

describe('a state that cannot be used', () => {
  const causes: Readonly<Record<string, [string, RegExp]>> = {
    'Node finds the disk full': ["ENOSPC: no space left on device, mkdir '/x'", /the disk is full\. Free some space/],
    'SQLite finds the disk full': ['database or disk is full', /the disk is full\. Free some space/],
    'the quota is used up': ['EDQUOT: disk quota exceeded', /the disk is full/],
    'the file system is read-only': ['EROFS: read-only file system, open', /it is read-only\. Make it writable/],
    'the database is read-only': ['attempt to write a readonly database', /it is read-only\. Make it writable/],
    'it is unreadable': ["EACCES: permission denied, open '/x'", /this account may not read and write it/],
    'too many files are open': ['EMFILE: too many open files', /Raise the limit \(ulimit -n\)/],
  };
  for (const [what, [message, sentence]] of Object.entries(causes)) {
    it(`is told by its cause, without a loss as advice: ${what}`, () => {
      const problem = stateProblem('/state/file', new Error(message));
      expect(problem).toBeInstanceOf(StartupProblem);
      expect(problem.message).toMatch(sentence);
      expect(problem.message).toMatch(/^\/state\/file cannot be used: /);
      expect(problem.message).not.toContain('--reset');
      expect(problem.message).not.toContain('\n');
    });
  }

  it('is given up only when it is damaged', () => {
    for (const message of ['database disk image is malformed', 'file is not a database'])
      expect(stateProblem('/state/file', message).message).toMatch(/it is damaged\..*--reset\.$/);
    expect(stateProblem('/', new Error('disk I/O error')).message).not.toContain('--reset');
    expect(stateTrouble(new TypeError('x is not a function'))).toBeUndefined();
  });

  describe('because of its mode', () => {
    let folder: ReturnType<typeof temporaryFolder>;
    beforeEach(() => {
      folder = temporaryFolder();
      chmodSync(folder.path, 0o755);
    });
    afterEach(() => folder.remove());

    it('is told for a folder, for what is in it, and for one that cannot be created', () => {
      const state = join(folder.path, 'state');
      openStateFolder(state).close();
      chmodSync(state, 0o000);
      withoutPrivileges(() =>
        expect(() => openStateFolder(state)).toThrowError(StartupProblem, /state cannot be used: this account may not/),
      );
      chmodSync(folder.path, 0o555);
      withoutPrivileges(() =>
        expect(() => openStateFolder(join(folder.path, 'new'))).toThrowError(
          StartupProblem,
          /new cannot be used: this/,
        ),
      );
      chmodSync(folder.path, 0o755);
    });

    it('is told for a database that SQLite is "unable to open"', () => {
      const closed = join(folder.path, 'closed');
      mkdirSync(closed, { mode: 0o555 });
      withoutPrivileges(() =>
        expect(() => openDatabase(join(closed, 'x.sqlite'), '')).toThrowError(
          StartupProblem,
          /x\.sqlite cannot be used: this account may not read and write it/,
        ),
      );
      chmodSync(closed, 0o755);
    });
  });

  it('leaves no probe behind', () => {
    const scratch = temporaryFolder();
    writeFileSync(join(scratch.path, 'x'), '');
    stateProblem(join(scratch.path, 'x'), 'disk I/O error');
    expect(existsSync(join(scratch.path, `probe-${process.pid}`))).toBeFalse();
    scratch.remove();
  });
});

describe('warnings about the state', () => {
  it('are told once a minute for each cause, and never about anything else', () => {
    let now = 0;
    const told: string[] = [];
    const warn = stateWarnings(
      '/state',
      (sentence) => told.push(sentence),
      () => now,
    );
    expect(warn(new Error('a bug'))).toBeUndefined();
    for (const at of [0, 1, 59_999]) {
      now = at;
      expect(warn('database or disk is full')).toContain('the disk is full');
    }
    warn('EROFS');
    now = 60_000;
    warn('ENOSPC');
    expect(told.map((sentence) => sentence.slice(0, 45))).toEqual([
      '/state cannot be used: the disk is full. Free',
      '/state cannot be used: it is read-only. Make ',
      '/state cannot be used: the disk is full. Free',
    ]);
  });
});
