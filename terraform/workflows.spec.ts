import { readdirSync, readFileSync } from 'node:fs';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

/** Those for which GitHub vouches: to the AWS account, and to the package registry. */
const vouchedFor = ['deploy.yml', 'publish.yml'];

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

describe('the affected projects of a pull request', () => {
  it('are computed from both ends of the range, because Nx rejects one alone', () => {
    const calls = workflows.flatMap(({ text }) => [...text.matchAll(/nx affected.*/g)].map(([call]) => call));
    expect(calls.length).toBe(2);
    for (const call of calls) expect(call).toMatch(/ --base="\$NX_BASE" --head=HEAD$/);
  });
});
