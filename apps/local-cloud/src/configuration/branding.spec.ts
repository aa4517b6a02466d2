import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartupProblem } from '../startup-problem';
import { temporaryFolder } from '../testing/temporary-folder';
import { brandingReader } from './branding';

describe('brandingReader', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let warned: string[];

  beforeEach(() => {
    folder = temporaryFolder();
    warned = [];
  });
  afterEach(() => folder.remove());

  const write = (branding: object) => writeFileSync(join(folder.path, 'own.json'), JSON.stringify(branding));
  const reader = (file = join(folder.path, 'own.json')) =>
    brandingReader({ LIVENESS_BRANDING_FILE: file }, (sentence) => warned.push(sentence));

  it('reads nothing where no file is named', () => {
    expect(brandingReader({}, fail)()).toEqual({});
    expect(brandingReader({ LIVENESS_BRANDING_FILE: '' }, fail)()).toEqual({});
  });

  it('refuses a file that is wrong', () => {
    write({ name: '', accent: { light: 'red' } });
    expect(reader).toThrowError(
      StartupProblem,
      /own\.json cannot be used: name is empty; accent\.light is not a colour such as #0b6b58\.$/,
    );
    expect(() => reader('no/such.json')).toThrowError(
      StartupProblem,
      `The branding in ${resolve('no/such.json')} cannot be used: cannot be read.`,
    );
  });

  it('follows the file, and keeps what it last read while the file is wrong, which it says once', () => {
    write({ name: 'Nordlicht' });
    const read = reader();
    expect(read()).toEqual({ name: 'Nordlicht' });
    write({ name: '' });
    expect([read(), read()]).toEqual([{ name: 'Nordlicht' }, { name: 'Nordlicht' }]);
    expect(warned.length).toBe(1);
    write({ name: 'Südlicht' });
    expect(read()).toEqual({ name: 'Südlicht' });
    write({ name: '' });
    read();
    expect(warned.length).withContext('wrong again').toBe(2);
  });
});
