import { readFileSync } from 'node:fs';
import type { EnvironmentInput } from '../../configuration/environment';
import { environment, synthesized } from '../../testing/synthesized';
import { withoutSetting } from './api-environment';

/** The variables that the API reads, from the schema in its source. */
function variablesOfTheApi(): readonly string[] {
  const source = readFileSync('libs/adapters/src/environment/configuration.ts', 'utf8');
  const [, schema = ''] = /const Environment = z\.object\(\{\n([\s\S]*?)\n\}\);/.exec(source) ?? [];
  return [...schema.matchAll(/^ {2}(LIVENESS_\w+):/gm)].map(([, name = '']) => name);
}

function variablesOf(input: EnvironmentInput): Readonly<Record<string, string>> {
  const lambda = synthesized(input).one('aws_lambda_function', 'api_function');
  return (lambda['environment'] as { readonly variables: Readonly<Record<string, string>> }).variables;
}

const usual = environment('api-only');

/** Every setting that reaches the API, with a value that is not its default. */
const unusual = environment('api-only', {
  retentionDays: 7,
  challenges: ['POSE:strict'],
  required: 'TURN:strict+LIGHT:strict',
  clientChallenges: { other: ['NOSE:classic'] },
  clientMayChoose: true,
  portal: {},
  identity: {
    kind: 'existing',
    issuer: 'https://other.example.com',
    clientId: 'other-portal',
    audiences: ['other-backend'],
    audienceClaim: 'azp',
    subjectClaim: 'oid',
    acceptIdTokens: false,
    groupsClaim: 'roles',
    groups: { reviewers: ['r'], admins: ['a'] },
    scopesClaim: 'permissions',
    scopes: { readAttempts: 'ra', startAttempts: 'sa', writeChecks: 'wc', readChecks: 'rc', readFrames: 'rf' },
  },
  api: {
    kind: 'here',
    logLevel: 'DEBUG',
    allowedOrigins: ['https://other-app.example.com'],
    attemptLifetimeSeconds: 100,
    attemptTokenLifetimeSeconds: 200,
    receiptLifetimeSeconds: 300,
    receiptAudience: 'shop',
    maxFrameBytes: 400_000,
    idempotencySeconds: 500,
    maxOpenAttempts: 6,
    failures: {
      limit: 7,
      windowSeconds: 8,
      pauseSeconds: 9,
      longestPauseSeconds: 10,
      memoryDays: 11,
      mostGivenBack: 4,
    },
    checks: {
      origins: 'any',
      tests: true,
      referenceLook: true,
      consentVersion: '2',
      consentFile: 'consent.json',
      handOffSeconds: 12,
    },
    virtualCameras: ['obs'],
    referenceImage: { maxYawDegrees: 13 },
    publicUrl: 'https://other-api.example.com',
    ownAddress: 'closed',
    fineTuning: {
      secretsTtlSeconds: 14,
      clockSkewMs: 15,
      cursorLifetimeSeconds: 61,
      openAttemptsWindowSeconds: 16,
      analyserAttempts: 2,
      usdPerAnalysis: 0.002,
      usdPerComparison: 0.003,
      dayShards: 4,
      counterShards: 5,
    },
  },
});

describe('the variables of the API', () => {
  const read = variablesOfTheApi();
  const [usually, unusually] = [variablesOf(usual), variablesOf(unusual)];

  it('are all set from an environment’s settings, but for those that are listed with a reason', () => {
    expect(read.length).toBeGreaterThan(50);
    const unreachable = read.filter((name) => unusually[name] === undefined || unusually[name] === usually[name]);
    expect(unreachable.sort()).toEqual(Object.keys(withoutSetting).sort());
  });

  it('without a setting are those in the page about environments', () => {
    const page = readFileSync('docs/deploy/environments.md', 'utf8');
    const [, section = ''] = page.split('| variable | why it is no setting |');
    const [table = ''] = section.split('\n\n');
    expect([...table.matchAll(/`(LIVENESS_\w+)`/g)].map(([, name]) => name).sort()).toEqual(
      Object.keys(withoutSetting).sort(),
    );
  });

  it('are all read by the API', () => {
    expect(Object.keys(unusually).filter((name) => !read.includes(name))).toEqual([]);
  });

  it('fit into the 4 KB that a function’s environment may have', () => {
    expect(JSON.stringify(unusually).length).toBeLessThan(4096);
  });

  it('have the prices that the alarm of costs computes with', () => {
    const expression = JSON.stringify(
      synthesized(unusual)
        .all('aws_cloudwatch_metric_alarm')
        .find(([, { alarm_name: name }]) => String(name).endsWith('analyser-spend')),
    );
    expect(expression).toContain('FILL(calls, 0) * 0.002 + FILL(comparisons, 0) * 0.003');
  });
});
