import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collectArtifacts } from './artifacts/artifacts';
import { brandingOf } from './artifacts/branding-file';
import { consentFileOf } from './artifacts/consent-file';
import { checkEnvironment } from './configuration/check-environment';
import { omissionsOf } from './configuration/omissions';
import { deployRolePolicy } from './deploy-role/deploy-role-policy';
import { environments } from './environments';
import { moduleConfiguration } from './module/module-configuration';
import { moduleEnvironment } from './module/module-environment';
import { overrides } from './overrides';
import { synthesize } from './synthesize';

/**
 * `node dist/terraform/main.mjs [--list] [--module] [--environment NAME [--deploy-role]]`, from the workspace's folder. The CDK's own
 * tool sets the variables instead. With `--deploy-role` it prints the policy of the role that deploys, and writes nothing. With
 * `--module` it writes what a release has: production with variables.
 */
const { values } = parseArgs({
  options: {
    environment: { type: 'string' },
    list: { type: 'boolean' },
    'deploy-role': { type: 'boolean' },
    module: { type: 'boolean' },
  },
});
if (values.list) {
  process.stdout.write(environments.map(({ name }) => `${name}\n`).join(''));
  process.exit(0);
}
const name = values.environment ?? process.env['LIVENESS_ENVIRONMENT'] ?? 'development';
const chosen = values.module ? moduleEnvironment : environments.find((environment) => environment.name === name);
if (!chosen)
  stop([
    `There is no environment ${name}. There are: ${environments.map((environment) => environment.name).join(', ')}`,
  ]);

// Removes the protection of data for one deployment, in order to destroy everything.
const checked = checkEnvironment(
  process.env['LIVENESS_REMOVAL'] === 'allowed' ? { ...chosen, removalProtection: false } : chosen,
);
if (!checked.ok) stop([`Environment ${name} is wrong:`, ...checked.problems.map((problem) => `- ${problem}`)]);

if (values['deploy-role']) {
  const { environment } = checked;
  const policy = deployRolePolicy(environment, `${environment.namePrefix}-${environment.name}`);
  process.stdout.write(`${JSON.stringify(policy, null, 2)}\n`);
  process.exit(0);
}

const consent = consentFileOf(checked.environment);
const branding = brandingOf(checked.environment);
if (!consent.ok || !branding.ok)
  stop([
    `Environment ${name} is wrong:`,
    ...[consent, branding].flatMap((file) => (file.ok ? [] : file.problems.map((problem) => `- ${problem}`))),
  ]);

const collected = collectArtifacts(resolve('dist'), consent.files, branding.branding);
if (!collected.ok)
  stop([...collected.missing.map((path) => `${path} is missing`), 'npm run synth builds what is missing.']);

const outdir = resolve('terraform', process.env['CDKTF_OUTDIR'] ?? 'cdktf.out');
mkdirSync(outdir, { recursive: true });
synthesize(checked.environment, collected.artifacts, outdir, overrides);
if (values.module) {
  const stack = `${outdir}/stacks/liveness-${moduleEnvironment.name}`;
  writeFileSync(`${stack}/main.tf.json`, moduleConfiguration(readFileSync(`${stack}/cdk.tf.json`, 'utf8')));
  rmSync(`${stack}/cdk.tf.json`);
  process.stdout.write(`${stack}\n`);
  process.exit(0);
}
// The versions and checksums of the provider, if they are kept: a synthesis begins with an empty folder.
const lock = resolve('terraform/.terraform.lock.hcl');
if (existsSync(lock)) copyFileSync(lock, `${outdir}/stacks/liveness-${name}/.terraform.lock.hcl`);
const omissions = omissionsOf(checked.environment, existsSync(lock));
if (omissions.length > 0) say([`Environment ${name} leaves out:`, ...omissions.map((omission) => `- ${omission}`)]);
process.stdout.write(`${outdir}/stacks/liveness-${name}\n`);

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
}

function stop(lines: readonly string[]): never {
  say(lines);
  process.exit(1);
}
