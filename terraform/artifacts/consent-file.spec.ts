import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEnvironment } from '../configuration/check-environment';
import { environment } from '../testing/synthesized';
import { consentFileOf } from './consent-file';

describe('consentFileOf', () => {
  let folder: string;
  let path: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'liveness-consent-'));
    path = join(folder, 'texts.json');
    writeFileSync(path, JSON.stringify({ version: '2026-11', texts: { de: { lead: 'Hallo', points: ['eins'] } } }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const of = (checks: object) => {
    const checked = checkEnvironment(environment('production', { api: { kind: 'here', checks } }));
    if (!checked.ok) throw new Error(checked.problems.join('\n'));
    return consentFileOf(checked.environment);
  };

  it('reads nothing where no file is named, or the API runs elsewhere', () => {
    expect(of({ consentVersion: '1' })).toEqual({ ok: true, files: {} });
    expect(consentFileOf({ api: { kind: 'elsewhere', origin: 'https://api.example.com' } })).toEqual({
      ok: true,
      files: {},
    });
  });

  it('returns the file as it is', () => {
    const read = of({ consentFile: path, consentVersion: '2026-11' });
    expect(read.ok && Object.keys(read.files)).toEqual(['consent.json']);
    expect(of({ consentFile: path })).toEqual(read);
  });

  it('rejects a version beside it that is another one', () => {
    expect(of({ consentFile: path, consentVersion: '2026-12' })).toEqual({
      ok: false,
      problems: [`api.checks.consentVersion: is not the version in ${path}: leave it out`],
    });
  });

  it('rejects a folder', () => {
    expect(of({ consentFile: folder })).toEqual({
      ok: false,
      problems: [`api.checks.consentFile: ${folder} cannot be read`],
    });
  });
});
