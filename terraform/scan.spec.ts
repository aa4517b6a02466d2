import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment, synthesized } from './testing/synthesized';

const imported = (path: string) => import(pathToFileURL(resolve(path)).href);

describe('npm run scan', () => {
  it('scans everything of a configuration but Terraform’s own settings, which Checkov cannot read', async () => {
    const { scannable } = await imported('tools/scan/scannable.mjs');
    const { text, json } = synthesized(environment('production'));
    const { terraform, ...rest } = json;
    expect(terraform['required_version']).toEqual(jasmine.any(String));
    expect(JSON.parse(scannable(text))).toEqual(rest);
  });

  it('says how to get Checkov where it is missing', () => {
    const empty = mkdtempSync(join(tmpdir(), 'liveness-path-'));
    const { status, stderr } = spawnSync(process.execPath, ['tools/commands/scan.mjs'], {
      env: { PATH: empty },
      encoding: 'utf8',
    });
    rmSync(empty, { recursive: true });
    expect([status, stderr.trim()]).toEqual([1, 'Checkov is missing. It needs Python: pip install checkov==3.3.30']);
  });

  it('uses one version of Checkov everywhere', () => {
    const pattern = /checkov==([\d.]+)/g;
    for (const path of ['docs/deploy/security.md', '.github/workflows/pull-request.yml'])
      expect([...readFileSync(path, 'utf8').matchAll(pattern)].map(([, version]) => version))
        .withContext(path)
        .toEqual(['3.3.30']);
  });
});

describe('.checkov.yaml', () => {
  const rows = '| CKV_AWS_18 | logs bucket | would never end |\n| CKV_AWS_67 | trail | one region |\n';
  const list = (entries: string) => `framework:\n  - terraform\nskip-check:\n${entries}`;
  const one = '  # logs bucket: would never end\n  - CKV_AWS_18\n';
  const other = '  # trail: one region\n  - CKV_AWS_67\n';
  const problems = async (entries: string, page = rows) =>
    (await imported('tools/checks/accepted-findings.mjs')).acceptedFindingProblems(list(entries), page);

  it('agrees with the page for auditors, rule by rule', async () => {
    expect(await problems(one + other)).toEqual([]);
    expect(await problems(one)).toEqual([
      'docs/deploy/security.md: .checkov.yaml does not have | CKV_AWS_67 | trail | one region |',
    ]);
    expect(await problems(one + other.replace('one region', 'both here'))).toEqual([
      'docs/deploy/security.md lacks the line | CKV_AWS_67 | trail | both here |',
      'docs/deploy/security.md: .checkov.yaml does not have | CKV_AWS_67 | trail | one region |',
    ]);
  });

  it('gives each rule once, with a place and a reason', async () => {
    expect(await problems(`${one}${other}  - CKV_AWS_99\n`)).toContain(
      '.checkov.yaml: CKV_AWS_99 lacks a line above it like "# where: why"',
    );
    expect(await problems(one + other + one)).toContain('.checkov.yaml names CKV_AWS_18 twice');
    expect(await problems('')).toContain('.checkov.yaml accepts nothing: was its form changed?');
  });
});
