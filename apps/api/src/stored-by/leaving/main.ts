// Makes the fixture of the data that the current version leaves behind: `npx nx leave-behind api`, once per release.
// CONTRIBUTING.md says when. `npx nx leave-behind api -- --checks NAME` makes that of checks alone, `--light NAME` that of attempts at LIGHT, `--sittings NAME` that of sittings.
// The API itself stores everything, over the stand-ins of the local cloud. Only the clock is set by hand, so that days
// pass in a minute.
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { newAttemptKey, newReceiptKey, rotateSecret } from '@liveness/api-testing/stand-ins';
import type { StandInEnvironment } from '@liveness/api-testing/stand-ins';
import { startStandIns } from '@liveness/local-cloud-testing';
import { version } from '../../../../../package.json';
import { closeClients, Deployment, standInClients } from '../deployment';
import { versionsLeft, writeLeftBehind } from '../left-behind';
import { readState } from '../stored-state';
import { Chapter } from './chapter';
import { leaveChecks } from './leave-checks';
import { leaveLight } from './leave-light';
import { leaveSittings } from './leave-sittings';
import { decidedAttempts, underWay, unfinishedAndErased } from './history';
import { cursorsOf, expectEveryOutcome, publishedOf, saidOf } from './questions';

const dayMs = 24 * 60 * 60 * 1000;
const [option, name = version] = process.argv.slice(2);
const kinds = { '--checks': leaveChecks, '--light': leaveLight, '--sittings': leaveSittings };
if (option && !Object.hasOwn(kinds, option)) throw new Error(`${option} is none of ${Object.keys(kinds).join(', ')}.`);
for (const [kind, leaveKind] of Object.entries(kinds)) if (!option || option === kind) await leaveKind(name);
if (option) process.exit();
if (versionsLeft().includes(version))
  throw new Error(`Version ${version} has its fixture already. Raise the version in package.json first.`);

/** The deployment's configuration at its end. Receipts are valid for as long as attempts are kept. */
const configuration = {
  LIVENESS_PUBLIC_URL: 'https://liveness.example',
  LIVENESS_OIDC_ISSUER: 'https://issuer.example',
  LIVENESS_OIDC_AUDIENCES: 'liveness-portal',
  LIVENESS_CHALLENGES: 'NOSE:standard,POSE:standard,TURN:standard',
  LIVENESS_CLIENT_MAY_CHOOSE: 'true',
  LIVENESS_RECEIPT_LIFETIME_SECONDS: '2592000',
};

const began = Date.UTC(2026, 10, 23, 8);
const clock = { now: began };
const standIns = await startStandIns();
const clients = standInClients(standIns.environment);

try {
  const bucket = variable('LIVENESS_FRAMES_BUCKET');
  const deployment = (changes: StandInEnvironment = {}) =>
    new Deployment({ ...standIns.environment, ...configuration, ...changes }, clients, clock);
  const chapter = (day: number, changes: StandInEnvironment = {}) => {
    clock.now = began + day * dayMs;
    return new Chapter(deployment(changes), clients, clock, bucket);
  };

  await decidedAttempts(chapter(0, { LIVENESS_CHALLENGES: 'NOSE:classic,POSE:classic,TURN:classic' }), 'classic');
  await decidedAttempts(chapter(1, { LIVENESS_CHALLENGES: 'NOSE:strict,POSE:strict,TURN:strict' }), 'strict');
  await rotateKeys();
  const standard = chapter(2);
  await decidedAttempts(standard, 'standard');
  await unfinishedAndErased(standard);
  const published = chapter(3);
  await published.publish('NOSE', 0, { maxTrajectoryError: 0.03 });
  await published.nose('published-ada');
  await published.publish('NOSE', 1, { minTrajectoryPoints: 5 });
  await published.publish('NOSE', 2, { targetMarginPercent: 60, maxBaselineYawDegrees: 30 });
  await published.nose('published-ben', 'turns-away');
  const attempts = await underWay(chapter(4));

  const leftAt = clock.now;
  const cursors = await cursorsOf(deployment({ LIVENESS_RETENTION_DAYS: '400' }), leftAt - 300 * dayMs, leftAt);
  const secretNames = {
    LIVENESS_ATTEMPT_KEY_SECRET: variable('LIVENESS_ATTEMPT_KEY_SECRET'),
    LIVENESS_RECEIPT_KEYS_SECRET: variable('LIVENESS_RECEIPT_KEYS_SECRET'),
  };
  const { items, versions, secrets } = await readState(clients, {
    table: variable('LIVENESS_TABLE'),
    bucket,
    secrets: Object.values(secretNames),
  });
  const said = await saidOf(deployment(), began, leftAt);
  expectEveryOutcome(said);
  const folder = writeLeftBehind({
    items,
    versions,
    said,
    notes: {
      version,
      leftAt,
      environment: configuration,
      secrets: Object.fromEntries(Object.entries(secretNames).map(([name, secret]) => [name, secrets[secret] ?? []])),
      published: { NOSE: await publishedOf(deployment(), 'NOSE'), POSE: await publishedOf(deployment(), 'POSE') },
      attempts,
      cursors,
    },
  });
  process.stdout.write(`${items.length} items, ${versions.length} versions of objects: ${folder}\n`);
} finally {
  closeClients(clients);
  await standIns.close();
}

/** Rotates the keys as the rotation function does: earlier receipts and tokens stay valid. */
async function rotateKeys(): Promise<void> {
  const SecretId = variable('LIVENESS_RECEIPT_KEYS_SECRET');
  const { SecretString = '{}' } = await clients.secretsManager.send(new GetSecretValueCommand({ SecretId }));
  const { keys: before } = JSON.parse(SecretString) as { readonly keys: readonly object[] };
  const publishUntil = Math.floor((clock.now + 365 * dayMs) / 1000);
  const keys = [
    ...before.map((key) => ({ ...key, publishUntil })),
    await newReceiptKey('receipts-2', { signFrom: Math.floor(clock.now / 1000) }),
  ];
  await rotateSecret(clients.secretsManager, SecretId, { keys });
  await rotateSecret(clients.secretsManager, variable('LIVENESS_ATTEMPT_KEY_SECRET'), newAttemptKey('attempts-2'));
}

function variable(name: string): string {
  const value = standIns.environment[name];
  if (value === undefined) throw new Error(`the stand-ins do not say ${name}`);
  return value;
}
