import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartupProblem } from '../startup-problem';
import { temporaryFolder } from '../testing/temporary-folder';
import { openLogFile } from './log-file';
import { logMegabytes } from './log-size';

describe('the log file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder.path, 'logs', 'api.log');
  });
  afterEach(() => folder.remove());

  it('can be read by its owner only, and continues the one before', () => {
    for (const line of ['one\n', 'two\n']) {
      const log = openLogFile(path);
      log.write(line);
      log.close();
    }
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('never takes more than twice its limit, and keeps the newest lines', () => {
    const log = openLogFile(path, { maxBytes: 1000 });
    for (let line = 0; line < 500; line += 1) log.write(`line ${String(line).padStart(4, '0')}\n`);
    log.close();
    const kept = readFileSync(`${path}.1`, 'utf8') + readFileSync(path, 'utf8');
    expect(kept.length).toBeLessThanOrEqual(2000);
    expect(kept.length).toBeGreaterThan(1000);
    expect(kept.endsWith('line 0498\nline 0499\n')).toBeTrue();
  });

  it('rotates a log that is too large already', () => {
    openLogFile(path).close();
    writeFileSync(path, 'x'.repeat(2000));
    const log = openLogFile(path, { maxBytes: 1000 });
    log.write('new\n');
    log.close();
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    expect(statSync(`${path}.1`).size).toBe(2000);
  });

  it('writes a line that is longer than its limit whole', () => {
    const log = openLogFile(path, { maxBytes: 10 });
    log.write('a line of more than ten bytes\n');
    log.close();
    expect(readFileSync(path, 'utf8')).toBe('a line of more than ten bytes\n');
  });

  it('loses lines where the disk is full, but ends nothing', () => {
    if (!existsSync('/dev/full')) return pending('this platform has no disk that is always full');
    const lost: unknown[] = [];
    const echoed: unknown[] = [];
    const log = openLogFile('/dev/full', { onLost: (error) => lost.push(error), echo: (text) => echoed.push(text) });
    log.write('a line\n');
    log.close();
    expect(String(lost[0])).toContain('ENOSPC');
    expect(echoed).toEqual(['a line\n']);
  });

  it('ignores what comes after its end', () => {
    const log = openLogFile(path);
    log.close();
    log.write('too late');
    log.close();
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it('is as large as LIVENESS_LOG_MEGABYTES says', () => {
    expect([logMegabytes({}), logMegabytes({ LIVENESS_LOG_MEGABYTES: '3' })]).toEqual([10, 3]);
    for (const wrong of ['0', '-1', '1.5', 'much', ''])
      expect(() => logMegabytes({ LIVENESS_LOG_MEGABYTES: wrong })).toThrowError(StartupProblem, /whole number/);
  });
});
