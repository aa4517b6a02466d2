import fc from 'fast-check';
import { environments } from '../environments';
import { good, problems, rejects, type Wrong } from '../testing/problems';
import { checkEnvironment } from './check-environment';
import type { EnvironmentInput } from './environment';

const wrong: readonly Wrong[] = [
  [{ name: 'Production' }, 'name: is not 2 to 16 lower-case letters'],
  [{ name: 'a' }, 'name: is not 2 to 16'],
  [{ name: 'seventeen-letters' }, 'name: is not 2 to 16'],
  [{ name: 'my-aws-test' }, 'name: contains aws, which Cognito refuses'],
  [{ region: 'eu-north-1' }, 'region: eu-north-1 lacks Amazon Rekognition; choose one of'],
  [{ region: 'cn-north-1' }, 'region: cn-north-1 is not known'],
  [{ region: '__proto__' }, 'region: __proto__ is not known'],
  [{ region: 5 }, 'region: '],
  [{ account: '1234' }, 'account: is not 12 digits'],
  [{ removalProtection: 'yes' }, 'removalProtection: '],
  [{ removalProtection: undefined }, 'removalProtection: '],
  [{ retentionDays: 0 }, 'retentionDays: is less than 1'],
  [{ retentionDays: 3651 }, 'retentionDays: is more than 3650'],
  [{ retentionDays: 1.5 }, 'retentionDays: is not a whole number from 1 to 3650'],
  [{ logRetentionDays: 31 }, 'logRetentionDays: is none of 1, 3, 5'],
  [{ challenges: [] }, 'challenges: names no challenge'],
  [{ challenges: ['WINK:standard'] }, 'challenges: there is no WINK:standard; there are NOSE, POSE'],
  [{ challenges: ['NOSE'] }, 'challenges: NOSE needs a preset: NOSE:classic'],
  [{ challenges: ['NOSE:standard', 'NOSE:strict'] }, 'challenges: NOSE is named twice'],
  [{ challenges: ['TURN:strict+LIGHT'] }, 'challenges: TURN:strict+LIGHT cannot be passed in one sitting'],
  [{ challenges: ['TURN+LIGHT'] }, 'challenges: TURN+LIGHT needs a preset for each: TURN:standard+LIGHT:standard'],
  [
    { challenges: ['TURN:strict+LIGHT:strict', 'LIGHT:classic+TURN:classic'] },
    'challenges: LIGHT:classic+TURN:classic is named twice',
  ],
  [{ required: 'TURN' }, 'required: TURN is not TYPE+TYPE'],
  [{ required: 'NOSE+POSE' }, 'required: NOSE+POSE is not TYPE+TYPE'],
  [{ required: 'TURN+LIGHT:strict' }, 'required: TURN+LIGHT:strict is not TYPE+TYPE'],
  [{ clientChallenges: { original: [] } }, 'clientChallenges.original: names no challenge'],
  [{ clientChallenges: { original: ['NOSE'] } }, 'clientChallenges.original: NOSE needs a preset: NOSE:classic'],
  [{ clientChallenges: { original: ['WINK:classic'] } }, 'clientChallenges.original: there is no WINK:classic'],
  [
    { clientChallenges: { original: ['NOSE:classic', 'NOSE:strict'] } },
    'clientChallenges.original: NOSE is named twice',
  ],
  [{ clientChallenges: { 'a;b': ['NOSE:classic'] } }, 'clientChallenges.a;b: is not a client'],
  [
    {
      identity: { kind: 'existing', issuer: 'https://login.example.com', clientId: 'portal' },
      portal: {},
      clientChallenges: { portal: ['NOSE:classic'] },
    },
    'clientChallenges.portal: is the portal’s own client',
  ],
  [{ api: undefined }, 'api: '],
  [{ api: { kind: 'there' } }, "api.kind: needs kind 'here' or 'elsewhere'"],
  [{ api: { kind: 'here', logLevel: 'LOUD' } }, 'api.logLevel: is none of DEBUG, INFO, WARN, ERROR'],
  [
    { api: { kind: 'here', throttle: { requestsPerSecond: 10_001 } } },
    'api.throttle.requestsPerSecond: is more than 10000',
  ],
  [{ api: { kind: 'here', throttle: { burst: 0 } } }, 'api.throttle.burst: is less than 1'],
  [{ api: { kind: 'here', reservedConcurrency: 0 } }, 'api.reservedConcurrency: is less than 1'],
  [{ api: { kind: 'here', memoryMB: 128 } }, 'api.memoryMB: is less than 256'],
  [{ api: { kind: 'here', maxFrameBytes: 5_000_000 } }, 'api.maxFrameBytes: is more than 4400000'],
  [{ api: { kind: 'here', allowedOrigins: ['*'] } }, 'api.allowedOrigins.0: is not an origin'],
  [{ api: { kind: 'here', allowedOrigins: ['https://app.example.com/'] } }, 'api.allowedOrigins.0: is not an origin'],
  [{ api: { kind: 'here', allowedOrigins: ['http://app.example.com'] } }, 'api.allowedOrigins.0: is not an origin'],
  [{ api: { kind: 'here', checks: { origins: ['https://*'] } } }, 'api.checks.origins'],
  [{ api: { kind: 'here', checks: { handOffSeconds: 5 } } }, 'api.checks.handOffSeconds'],
  [{ api: { kind: 'here', checks: { consentVersion: 'x'.repeat(41) } } }, 'api.checks.consentVersion: has more'],
  [{ api: { kind: 'here', checks: { consentFile: '' } } }, 'api.checks.consentFile: is empty'],
  [{ api: { kind: 'here', keyRotationDays: 1 } }, 'api.keyRotationDays: is less than 2'],
  [{ portal: { brandingFile: '' } }, 'portal.brandingFile: is empty'],
  [{ portal: { frameAncestors: ['https://*.example.com'] } }, 'portal.frameAncestors.0: is not an origin'],
  [{ portal: { frameAncestors: ['*'] } }, 'portal.frameAncestors.0: is not an origin'],
  [{ alarms: { checks: 0 } }, 'alarms.checks: is less than 1'],
  [{ api: { kind: 'here', virtualCameras: [] } }, 'api.virtualCameras: is empty'],
  [{ api: { kind: 'here', virtualCameras: ['OBS, ManyCam'] } }, 'api.virtualCameras.0: is not part of a camera'],
  [
    { api: { kind: 'here', referenceImage: { maxYawDegrees: 91 } } },
    'api.referenceImage.maxYawDegrees: is more than 90',
  ],
  [{ api: { kind: 'here', referenceImage: { maxYaw: 10 } } }, /^api.referenceImage: .*maxYaw/],
  [
    { api: { kind: 'here', referenceImage: { maxBrightness: 10 } } },
    'api.referenceImage.maxBrightness: is less than minBrightness',
  ],
  [{ api: { kind: 'here', publicUrl: 'http://api.example.com' } }, 'api.publicUrl: is not an https address'],
  [
    { api: { kind: 'here', attemptLifetimeSeconds: 600, attemptTokenLifetimeSeconds: 300 } },
    'api.attemptTokenLifetimeSeconds: is less than attemptLifetimeSeconds',
  ],
  [
    { api: { kind: 'here', failures: { pauseSeconds: 7200, longestPauseSeconds: 3600 } } },
    'api.failures.longestPauseSeconds: is less than pauseSeconds',
  ],
  [
    { api: { kind: 'here', throttle: { requestsPerSecond: 10 } }, portal: { firewall: {} } },
    'portal.firewall.requestsPerCallerPerMinute: is not less than api.throttle.requestsPerSecond',
  ],
  [
    {
      api: { kind: 'here', throttle: { requestsPerSecond: 20 } },
      portal: { firewall: { requestsPerFiveMinutes: 6000, requestsPerCallerPerMinute: 60 } },
    },
    'portal.firewall.requestsPerFiveMinutes: is not less than api.throttle.requestsPerSecond',
  ],
  [{ api: { kind: 'here', failures: { limit: 0 } } }, 'api.failures.limit: is less than 1'],
  [{ api: { kind: 'elsewhere', origin: 'liveness.example.com' } }, 'api.origin: is not an origin'],
  [
    {
      api: { kind: 'elsewhere', origin: 'https://api.example.com' },
      portal: undefined,
      identity: { kind: 'existing', issuer: 'https://login.example.com', clientId: 'a' },
    },
    'portal: neither an API nor a portal',
  ],
  [{ portal: undefined }, 'identity.signInFrom: without a portal, name the origins'],
  [{ portal: { domain: { name: 'liveness.example.com' } } }, 'portal.domain: give hostedZoneId'],
  [
    { portal: { domain: { name: 'https://liveness.example.com', hostedZoneId: 'Z0123456789ABC' } } },
    'portal.domain.name: is not a host name',
  ],
  [
    { portal: { domain: { name: 'liveness.example.com', hostedZoneId: 'example.com' } } },
    'portal.domain.hostedZoneId: is not the id of a hosted zone',
  ],
  [
    {
      portal: {
        domain: { name: 'liveness.example.com', certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f' },
      },
    },
    'portal.domain.certificateArn: is not the ARN of a certificate in us-east-1',
  ],
  [{ portal: { firewall: { requestsPerFiveMinutes: 9 } } }, 'portal.firewall.requestsPerFiveMinutes: is less than 10'],
  [{ portal: { priceClass: 'PriceClass_1' } }, 'portal.priceClass: is none of'],
  [{ portal: { capture: { jpegQuality: 90 } } }, 'portal.capture.jpegQuality: is more than 1'],
  [{ identity: { kind: 'managed', adminEmail: 'admin' } }, 'identity.adminEmail: is not an e-mail address'],
  [{ identity: { kind: 'managed', mfa: 'sms' } }, 'identity.mfa: is none of off, optional, required'],
  [{ removalProtection: true }, 'identity.mfa: is not required, so a password alone opens the console'],
  [{ removalProtection: true, identity: { kind: 'managed', mfa: 'optional' } }, 'identity.mfa: is not required'],
  [
    { api: { kind: 'here', fineTuning: { usdPerAnalysis: 1e-10 } } },
    'api.fineTuning.usdPerAnalysis: is not an amount in US dollars',
  ],
  [{ api: { kind: 'here', fineTuning: { dayShards: 0 } } }, 'api.fineTuning.dayShards: is less than 1'],
  [{ identity: { kind: 'managed', issuer: 'https://login.example.com' } }, /^identity: .*issuer/],
  [
    { identity: { kind: 'existing', issuer: 'http://login.example.com', clientId: 'a' } },
    'identity.issuer: is not an https address',
  ],
  [
    { identity: { kind: 'existing', issuer: 'https://login.example.com', clientId: 'a b' } },
    'identity.clientId: is not a client id',
  ],
  [
    { identity: { kind: 'existing', issuer: 'https://login.example.com', clientId: 'a', scope: 'email' } },
    'identity.scope: does not name openid',
  ],
  ...(
    [
      [{ subjectClaim: 'a,b' }, 'identity.subjectClaim: is not the name of a claim'],
      [{ audienceClaim: 'aud, azp' }, 'identity.audienceClaim: is not a list of claims, separated by commas'],
      [{ nameClaim: '' }, 'identity.nameClaim: is not a list of claims, separated by commas'],
      [{ groups: { admins: [] } }, 'identity.groups.admins: is empty'],
      [{ groups: { reviewers: ['a,b'] } }, 'identity.groups.reviewers.0: is not the name of a group: no comma'],
      [{ scopes: { readAttempts: 'read write' } }, 'identity.scopes.readAttempts: is not one scope'],
    ] as const
  ).map(
    ([settings, problem]) =>
      [
        { identity: { kind: 'existing', issuer: 'https://login.example.com', clientId: 'a', ...settings } },
        problem,
      ] as const,
  ),
  [{ alarms: { email: 'nobody' } }, 'alarms.email: is not an e-mail address'],
  [{ alarms: { monthlyUsd: 0 } }, 'alarms.monthlyUsd: is less than 0.01'],
  [{ state: { kind: 's3', bucket: 'UPPER', region: 'eu-west-1' } }, 'state.bucket: is not the name of a bucket'],
  [{ tags: { project: 'mine' } }, 'tags: project is set by the stack'],
  [{ tags: { 'aws:thing': 'mine' } }, 'tags: aws:thing is set by the stack or reserved by AWS'],
  [
    { tags: Object.fromEntries(Array.from({ length: 48 }, (_, number) => [`tag${number}`, 'x'])) },
    'tags: 48 are too many; AWS takes 47',
  ],
  [{ tags: { note: 'a"b' } }, 'tags.note: is not the value of a tag'],
  [{ tags: { note: 'x'.repeat(257) } }, 'tags.note: is not the value of a tag'],
  [{ tags: { 'a"b': 'x' } }, 'tags.a"b: '],
  [
    {
      identity: {
        kind: 'existing',
        issuer: 'https://login.example.com',
        clientId: 'a',
        groupsClaim: '${file("/etc/passwd")}',
      },
    },
    'identity.groupsClaim: contains ${ or %{, which Terraform would evaluate',
  ],
  [{ retention: 30 }, /retention/],
];

describe('an environment', () => {
  for (const { name } of environments) {
    it(`${name} of this project is valid`, () => {
      expect(problems(environments.find((each) => each.name === name))).toEqual([]);
    });
  }

  it('has a unique name', () => {
    const names = environments.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is completed with defaults', () => {
    const checked = checkEnvironment(good);
    expect(checked.ok && checked.environment.alarms.monthlyUsd).toBe(100);
    expect(checked.ok && checked.environment.logRetentionDays).toBe(365);
    expect(checked.ok && checked.environment.state).toEqual({ kind: 'local' });
  });

  rejects(wrong);

  it('needs no face analysis in its region when the API runs elsewhere', () => {
    expect(
      problems({ ...good, region: 'eu-north-1', api: { kind: 'elsewhere', origin: 'https://api.example.com' } }),
    ).toEqual([]);
  });

  it('is rejected with all its problems at once, of single fields and of combinations', () => {
    const found = problems({
      ...good,
      name: 'X',
      region: 'eu-north-1',
      retentionDays: -1,
      challenges: ['NOSE', 'BLINK:standard'],
      portal: { domain: { name: 'liveness.example.com' }, firewall: { requestsPerFiveMinutes: 0 } },
      alarms: { email: 'nobody' },
    });
    for (const field of [
      'name',
      'region',
      'retentionDays',
      'challenges',
      'portal.domain',
      'portal.firewall',
      'alarms.email',
    ]) {
      expect(found.filter((problem) => problem.startsWith(field)).length)
        .withContext(`${field} in\n${found.join('\n')}`)
        .toBeGreaterThan(0);
    }
  });

  it('never makes the check itself fail, whatever it is', () => {
    const fields = fc.record(
      Object.fromEntries(
        Object.keys(good).map((key) => [
          key,
          fc.oneof(fc.anything(), fc.constant(good[key as keyof EnvironmentInput])),
        ]),
      ),
      { requiredKeys: [] },
    );
    expect(() =>
      fc.assert(
        fc.property(fc.oneof(fc.anything(), fields), (input) => problems(input).length >= 0),
        { numRuns: 500 },
      ),
    ).not.toThrow();
  });

  it('closes the API’s own address only where there is another one', () => {
    const { portal: _portal, ...apiAlone } = good;
    expect(
      problems({
        ...apiAlone,
        identity: { kind: 'managed', signInFrom: ['https://app.example.com'] },
        api: { kind: 'here', ownAddress: 'closed' },
      }),
    ).toEqual(['api.ownAddress: without a portal there is no other address']);
    expect(problems({ ...good, api: { kind: 'here', ownAddress: 'closed' } })).toEqual([]);
  });
});
