import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { distOnDisk } from './testing/artifacts-on-disk';

/** What `npm run synth` runs. */
const program = resolve('dist/terraform/main.mjs');

describe('npm run synth', () => {
  let workspace: string;

  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'liveness-workspace-'));
    renameSync(distOnDisk().dist, join(workspace, 'dist'));
  });

  afterAll(() => rmSync(workspace, { recursive: true, force: true }));

  /** Runs the program in its own workspace. */
  function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}, folder = workspace) {
    return spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment },
      encoding: 'utf8',
    });
  }

  it('writes the stack of the named environment, and removes its protection only on request', () => {
    const { stdout, stderr, status } = run(['--environment', 'production'], { LIVENESS_REMOVAL: 'allowed' });
    expect(status).withContext(stderr).toBe(0);
    const written = readFileSync(join(stdout.trim(), 'cdk.tf.json'), 'utf8');
    expect(stdout.trim()).toBe(join(workspace, 'terraform/cdktf.out/stacks/liveness-production'));
    expect(written).not.toContain('"prevent_destroy": true');
    const objects = Object.values<Record<string, string>>(JSON.parse(written).resource.aws_s3_object);
    const of = (key: string) => objects.find((object) => object['key'] === key);
    expect(of('index.html')?.['source'])
      .withContext('the page as it was built')
      .toMatch(/index\.html$/);
    expect(of('config.json')?.['content']).not.toContain('branding');
  });

  it('says each time what is left out', () => {
    const said = (environment: Readonly<Record<string, string>>) =>
      run(['--environment', 'production'], environment).stderr.trim().split('\n');
    const state = jasmine.stringMatching(/^- state: /);
    const lock = jasmine.stringMatching(/^- terraform\/\.terraform\.lock\.hcl: is missing/);
    expect(said({})).toEqual([
      'Environment production leaves out:',
      '- alarms.email: alarms and the budget are made, and nobody is told',
      '- identity.adminEmail: nobody is invited to the console',
      state as unknown as string,
      lock as unknown as string,
    ]);
    expect(said({ LIVENESS_ADMIN_EMAIL: 'admin@example.com', LIVENESS_ALARM_EMAIL: 'ops@example.com' })).toEqual([
      'Environment production leaves out:',
      state as unknown as string,
      lock as unknown as string,
    ]);
  });

  it('puts the consent texts that an environment names beside the code of the API', () => {
    const texts = JSON.stringify({ version: '2026-11', texts: { en: { lead: 'Hello', points: ['one'] } } });
    writeFileSync(join(workspace, 'own.json'), texts);
    const { stdout, stderr, status } = run(['--environment', 'production'], { LIVENESS_CONSENT_FILE: 'own.json' });
    expect(status).withContext(stderr).toBe(0);
    expect(readFileSync(join(stdout.trim(), 'cdk.tf.json'), 'utf8')).toContain(
      '"LIVENESS_CONSENT_FILE": "/var/task/consent.json"',
    );
    const uploaded = readFileSync(join(workspace, 'dist/terraform/api.zip')).toString();
    expect(uploaded).toContain(`consent.json${texts}`);
    expect(uploaded).toContain('lambda.mjs');
  });

  it('stops where the consent texts are missing or wrong, and says where', () => {
    writeFileSync(join(workspace, 'wrong.json'), '{"version": "1", "texts": {"en": {"lead": "<p>", "points": []}}}');
    const problemsWith = (file: string) => {
      const { stderr, status } = run(['--environment', 'production'], { LIVENESS_CONSENT_FILE: file });
      return [status, ...stderr.trim().replaceAll(workspace, 'FOLDER').split('\n')];
    };
    expect(problemsWith('wrong.json')).toEqual([
      1,
      'Environment production is wrong:',
      '- api.checks.consentFile: FOLDER/wrong.json: texts.en.lead contains < or >: plain text only',
      '- api.checks.consentFile: FOLDER/wrong.json: texts.en.points is empty',
    ]);
    expect(problemsWith('none.json')).toEqual([
      1,
      'Environment production is wrong:',
      '- api.checks.consentFile: FOLDER/none.json cannot be read',
    ]);
  });

  it('puts the branding that an environment names into the portal’s configuration, and its name into the page', () => {
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>';
    writeFileSync(join(workspace, 'logo.svg'), logo);
    const branding = { name: 'Smith & Söhne', logo: { light: 'logo.svg' }, accent: { light: '#0b4f8a' } };
    writeFileSync(join(workspace, 'own-branding.json'), JSON.stringify(branding));
    const { stdout, stderr, status } = run(['--environment', 'production'], {
      LIVENESS_BRANDING_FILE: 'own-branding.json',
    });
    expect(status).withContext(stderr).toBe(0);
    const stack = JSON.parse(readFileSync(join(stdout.trim(), 'cdk.tf.json'), 'utf8'));
    const objects = Object.values<Record<string, string>>(stack.resource.aws_s3_object);
    const of = (key: string) => objects.find((object) => object['key'] === key);
    expect(of('config.json')?.['content']).toContain('"name" = "Smith & Söhne"');
    expect(of('config.json')?.['content']).toContain(Buffer.from(logo).toString('base64'));
    expect(of('index.html')?.['content']).toContain('<title>Smith &#38; Söhne</title>');
    expect(of('index.html')?.['source']).toBeUndefined();
  });

  it('stops where a branding cannot be used, and says where, beside what else is wrong', () => {
    const branding = { links: { privacy: 'javascript:alert(1)' }, accent: { dark: '#00205b' } };
    writeFileSync(join(workspace, 'wrong-branding.json'), JSON.stringify(branding));
    const { stderr, status } = run(['--environment', 'production'], {
      LIVENESS_BRANDING_FILE: 'wrong-branding.json',
      LIVENESS_CONSENT_FILE: 'none.json',
    });
    expect([status, ...stderr.trim().replaceAll(workspace, 'FOLDER').split('\n')]).toEqual([
      1,
      'Environment production is wrong:',
      '- api.checks.consentFile: FOLDER/none.json cannot be read',
      '- portal.brandingFile: FOLDER/wrong-branding.json: accent.dark (#00205b) cannot be read on a dark page: its contrast is 1.0 and must be 4.5; #7587a6 would do',
      '- portal.brandingFile: FOLDER/wrong-branding.json: links.privacy is not an https: address such as https://example.com/privacy, nor a path such as /privacy.html',
    ]);
  });

  it('puts the lock of the provider beside the stack, if there is one', () => {
    mkdirSync(join(workspace, 'terraform'), { recursive: true });
    const lockOf = (output: string) => join(output.trim(), '.terraform.lock.hcl');
    const without = run(['--environment', 'api-only']);
    expect(existsSync(lockOf(without.stdout))).toBeFalse();
    writeFileSync(join(workspace, 'terraform/.terraform.lock.hcl'), '# checksums\n');
    const { stdout } = run(['--environment', 'api-only']);
    rmSync(join(workspace, 'terraform/.terraform.lock.hcl'));
    expect(readFileSync(lockOf(stdout), 'utf8')).toBe('# checksums\n');
  });

  it('writes the module of a release, with the files that it uploads', () => {
    const { stdout, stderr, status } = run(['--module']);
    expect(status).withContext(stderr).toBe(0);
    const folder = stdout.trim();
    expect(readdirSync(folder).sort()).toEqual(['assets', 'main.tf.json']);
    const written = readFileSync(join(folder, 'main.tf.json'), 'utf8');
    const files = [...written.matchAll(/"(?:filename|source)": "\$\{path\.module\}\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect(existsSync(join(folder, file)))
        .withContext(file)
        .toBeTrue();
  });

  it('prints the names of the environments, and the policy of the role that deploys one', () => {
    expect(run(['--list']).stdout).toBe('development\nproduction\napi-only\nportal-only\n');
    const { stdout } = run(['--environment', 'production', '--deploy-role']);
    const policy = JSON.parse(stdout) as { readonly Statement: readonly { readonly Resource: readonly string[] }[] };
    expect(policy.Statement.flatMap(({ Resource }) => Resource)).toContain(
      'arn:aws:secretsmanager:*:*:secret:liveness-production/*',
    );
  });

  it('lists the environments when it does not know the given one', () => {
    const { stderr, status } = run([], { LIVENESS_ENVIRONMENT: 'staging' });
    expect([status, stderr.trim()]).toEqual([
      1,
      'There is no environment staging. There are: development, production, api-only, portal-only',
    ]);
  });

  it('lists what is wrong with an environment, and what is missing to deploy it', () => {
    const wrong = run([], { LIVENESS_ADMIN_EMAIL: 'nobody', LIVENESS_ALARM_EMAIL: 'nobody' });
    expect([wrong.status, wrong.stderr.trim().split('\n')]).toEqual([
      1,
      [
        'Environment development is wrong:',
        '- identity.adminEmail: is not an e-mail address',
        '- alarms.email: is not an e-mail address',
      ],
    ]);
    const empty = mkdtempSync(join(tmpdir(), 'liveness-empty-'));
    const unbuilt = run([], {}, empty);
    rmSync(empty, { recursive: true });
    expect(unbuilt.status).toBe(1);
    expect(unbuilt.stderr).toMatch(/lambda\.mjs is missing[\s\S]*npm run synth builds what is missing\./);
  });
});
