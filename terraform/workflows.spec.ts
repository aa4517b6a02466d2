import { readdirSync, readFileSync } from 'node:fs';
import { environments } from './environments';
import { synthesized } from './testing/synthesized';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

/** Those for which GitHub vouches: to the AWS account, to the package registry, and to who downloads a release. */
const vouchedFor = ['deploy.yml', 'publish.yml', 'release.yml'];

for (const { name, text } of workflows) {
  describe(`the workflow ${name}`, () => {
    it('pins other people’s actions to a reviewed commit, not to a tag that may move', () => {
      const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
      expect(used.length).toBeGreaterThan(0);
      for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    });

    it('states its few permissions, and contains no secret', () => {
      expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
      expect(text).not.toMatch(/\bsecrets\.|pull_request_target|write-all/);
      expect(/id-token: write/.test(text)).toBe(vouchedFor.includes(name));
    });

    it('puts no foreign input into a script', () => {
      const scripts = [...text.matchAll(/^ *(?:- )?run: (?:\|\n(?:(?: {10,}.*)?\n)+|.*)/gm)].map(([script]) => script);
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts)
        expect(script).not.toMatch(/\$\{\{ *(?:github\.(?:head_ref|base_ref|event)|inputs)/);
    });
  });
}

describe('a deployment', () => {
  const { text = '' } = workflows.find(({ name }) => name === 'deploy.yml') ?? {};
  const [, plan = '', apply = ''] = text.split(/^ {2}(?:plan|apply):$/m);

  it('is planned and applied by two jobs, and only the second needs an approval', () => {
    expect(plan).toMatch(/^ {4}environment: \$\{\{ inputs\.environment \}\}-plan$/m);
    expect(plan).not.toMatch(/terraform .*\bapply\b/);
    expect(apply).toMatch(/^ {4}environment: \$\{\{ inputs\.environment \}\}$/m);
    expect(apply).toMatch(/^ {4}needs: plan$/m);
  });

  it('applies the file that was planned: nothing is built or planned again, and its digest must agree', () => {
    expect(apply).not.toMatch(/checkout|npm|terraform .*\bplan -/);
    expect(apply).toMatch(/echo "\$DIGEST {2}planned\.tar\.gz" \| sha256sum --check/);
    expect(apply.indexOf('sha256sum --check')).toBeLessThan(apply.indexOf('apply plan'));
    expect(apply).toMatch(/DIGEST: \$\{\{ needs\.plan\.outputs\.digest \}\}/);
  });

  it('masks nothing of which an output of its plan may contain a part: GitHub would not pass it on', () => {
    expect(plan).toMatch(/^ {4}outputs:$/m);
    expect(plan).not.toMatch(/mask-aws-account-id: true|::add-mask::/);
  });

  it('keeps its plan out of GitHub’s artefacts, which everybody may read who reads the repository', () => {
    expect(text).not.toContain('upload-artifact');
  });

  it('passes on every variable that an environment reads', () => {
    const read = readdirSync('terraform/environments').flatMap((name) => [
      ...readFileSync(`terraform/environments/${name}`, 'utf8').matchAll(/process\.env\['(\w+)'\]/g),
    ]);
    expect(read.length).toBeGreaterThan(2);
    for (const [, name = ''] of read) expect(plan).toContain(`${name}: \${{ vars.${name} }}`);
  });
});

describe('the plan without an account', () => {
  const mocks = readFileSync('terraform/testing/every-environment.tftest.hcl', 'utf8');

  it('is made of every environment in each pull request', () => {
    const { text = '' } = workflows.find(({ name }) => name === 'pull-request.yml') ?? {};
    for (const step of ['main.mjs --list', 'init -backend=false', 'validate', 'test']) expect(text).toContain(step);
    expect(text).toContain('cp terraform/testing/every-environment.tftest.hcl "$stack"');
    expect(text).toContain('terraform -chdir="$module" validate');
  });

  it('knows what every data source of the stacks returns', () => {
    const used = new Set(environments.flatMap((input) => Object.keys(synthesized(input).json.data)));
    const mocked = [...mocks.matchAll(/mock_data "(\w+)"/g)].map(([, type = '']) => type);
    expect(new Set(mocked)).toEqual(used);
  });
});

describe('the affected projects of a pull request', () => {
  it('are computed from both ends of the range, because Nx rejects one alone', () => {
    const calls = workflows.flatMap(({ text }) => [...text.matchAll(/nx affected.*/g)].map(([call]) => call));
    expect(calls.length).toBe(2);
    for (const call of calls) expect(call).toMatch(/ --base="\$NX_BASE" --head=HEAD$/);
  });
});
