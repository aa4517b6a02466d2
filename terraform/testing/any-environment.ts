import fc from 'fast-check';
import { logRetentionDays } from '../configuration/bounds';
import type { EnvironmentInput } from '../configuration/environment';
import { completeRegions } from '../configuration/regions';

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const origin = fc.constantFrom('https://app.example.com', 'https://a.b.example.org:8443', 'http://localhost:4200');
const email = fc.constantFrom('ops@example.com', 'first.last+liveness@sub.example.org');
const clientId = fc.constantFrom('portal', '3n4b5urk1ft4fl3mg5e62d9ado');

const apiHere = fc.record(
  {
    kind: fc.constant('here' as const),
    logLevel: fc.constantFrom('DEBUG' as const, 'WARN' as const),
    throttle: fc.record({
      requestsPerSecond: fc.integer({ min: 400, max: 10_000 }),
      burst: fc.integer({ min: 1, max: 5000 }),
    }),
    reservedConcurrency: fc.integer({ min: 1, max: 1000 }),
    memoryMB: fc.integer({ min: 256, max: 10_240 }),
    allowedOrigins: fc.uniqueArray(origin),
    virtualCameras: fc.uniqueArray(fc.constantFrom('obs', 'studio cam'), { minLength: 1 }),
    referenceImage: fc.record({ maxYawDegrees: fc.integer({ min: 1, max: 90 }) }),
    failures: fc.record({
      limit: fc.integer({ min: 1, max: 1000 }),
      windowSeconds: fc.integer({ min: 1, max: 86_400 }),
      mostGivenBack: fc.integer({ min: 0, max: 1000 }),
      pauseSeconds: fc.integer({ min: 1, max: 3600 }),
      longestPauseSeconds: fc.integer({ min: 3600, max: 2_592_000 }),
      memoryDays: fc.integer({ min: 1, max: 365 }),
    }),
    receiptLifetimeSeconds: fc.integer({ min: 60, max: 31_536_000 }),
    keyRotationDays: fc.integer({ min: 2, max: 1000 }),
    ownAddress: fc.constant('open' as const),
    publicUrl: fc.constant('https://liveness.example.com/base'),
  },
  { requiredKeys: ['kind'] },
);

const domain = fc.oneof(
  fc.record({ name: fc.constant('liveness.example.com'), hostedZoneId: fc.constant('Z0123456789ABC') }),
  fc.record({
    name: fc.constant('liveness.example.com'),
    certificateArn: fc.constant('arn:aws:acm:us-east-1:111122223333:certificate/0f'),
  }),
);

const portal = fc.record(
  {
    domain,
    firewall: fc.record({
      requestsPerFiveMinutes: fc.integer({ min: 10, max: 100_000 }),
      requestsPerCallerPerMinute: fc.integer({ min: 10, max: 20_000 }),
    }),
    priceClass: fc.constantFrom('PriceClass_All' as const, 'PriceClass_200' as const),
  },
  { requiredKeys: [] },
);

const managed = fc.record(
  {
    kind: fc.constant('managed' as const),
    adminEmail: email,
    selfSignUp: fc.boolean(),
    mfa: fc.constantFrom('off' as const, 'optional' as const, 'required' as const),
    threatProtection: fc.constantFrom('off' as const, 'audit' as const, 'enforced' as const),
    signInFrom: fc.uniqueArray(origin, { minLength: 1 }),
    backendClientIds: fc.uniqueArray(clientId),
  },
  { requiredKeys: ['kind', 'signInFrom'] },
);

const existing = fc.record(
  {
    kind: fc.constant('existing' as const),
    issuer: fc.constantFrom(
      'https://login.example.com',
      'https://login.example.com:8443/realms/people',
      'https://tenant.eu.auth0.com/',
    ),
    clientId,
    audiences: fc.uniqueArray(clientId),
    audienceClaim: fc.constantFrom('azp', 'aud,cid'),
    subjectClaim: fc.constantFrom('oid', 'https://example.com/id'),
    nameClaim: fc.constantFrom('nickname', 'name,email'),
    groupsClaim: fc.constantFrom('roles', 'https://example.com/groups'),
    groups: fc.record(
      { reviewers: fc.constant<string[]>(['Fraud', '7c1f']), admins: fc.constant<string[]>(['Head of Fraud']) },
      { requiredKeys: [] },
    ),
    scopesClaim: fc.constantFrom('scp', 'scope,roles'),
    scopes: fc.record(
      {
        readAttempts: fc.constant('api://liveness/read'),
        startAttempts: fc.constant('start'),
        writeChecks: fc.constant('api://liveness/checks.write'),
        readChecks: fc.constant('api://liveness/checks.read'),
      },
      { requiredKeys: [] },
    ),
    acceptIdTokens: fc.boolean(),
    logoutUrl: fc.constant('https://login.example.com/logout?to={origin}'),
    connectTo: fc.uniqueArray(origin),
  },
  { requiredKeys: ['kind', 'issuer', 'clientId'] },
);

const rest = fc.record({
  name: fc.stringMatching(/^[b-y][b-y0-9-]{0,13}[b-y0-9]$/).filter((name) => !/aws|cognito|amazon/.test(name)),
  region: fc.constantFrom(...completeRegions),
  account: optional(fc.constant('111122223333')),
  tags: fc.dictionary(
    fc.stringMatching(/^[b-z][A-Za-z]{1,12}$/).filter((key) => key !== 'project' && key !== 'environment'),
    fc.stringMatching(/^[\w .:/=+@-]{0,20}$/),
    { maxKeys: 47 },
  ),
  removalProtection: fc.boolean(),
  retentionDays: fc.integer({ min: 1, max: 3650 }),
  logRetentionDays: fc.constantFrom(...logRetentionDays),
  challenges: fc.constantFrom<string[][]>(
    ['NOSE:standard'],
    ['POSE:classic'],
    ['POSE:strict', 'NOSE:classic', 'LIGHT:strict+TURN:standard'],
  ),
  clientChallenges: optional(
    fc.constantFrom<Record<string, string[]>[]>({ 'original-client': ['NOSE:classic', 'POSE:classic'] }),
  ),
  required: optional(fc.constantFrom('TURN+LIGHT', 'NOSE:strict+TURN:strict')),
  clientMayChoose: fc.boolean(),
  identity: fc.oneof(managed, existing),
  dataEvents: fc.boolean(),
  alarms: fc.record(
    {
      email,
      monthlyUsd: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      analyserUsdPerHour: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    },
    { requiredKeys: [] },
  ),
  state: fc.oneof(
    fc.constant({ kind: 'local' as const }),
    fc.constant({ kind: 's3' as const, bucket: 'our-states', region: 'eu-west-1', kmsKeyId: 'alias/states' }),
  ),
});

const network = fc.oneof(
  fc.record({
    subnetIds: fc.constant<string[]>(['subnet-01234567', 'subnet-89abcdef']),
    securityGroupIds: fc.constant<string[]>(['sg-01234567', 'sg-89abcdef']),
  }),
  fc.record(
    {
      subnetIds: fc.constant<string[]>(['subnet-01234567']),
      vpcId: fc.constant('vpc-01234567'),
      securityGroupIds: fc.constantFrom<string[][]>([], ['sg-01234567']),
      endpoints: fc.record({ routeTableIds: fc.constant<string[]>(['rtb-01234567']) }),
    },
    { requiredKeys: ['subnetIds', 'vpcId'] },
  ),
);

const front = fc.oneof(
  fc.record({ api: apiHere, portal: optional(portal), network: optional(network) }),
  fc.record({ api: fc.record({ kind: fc.constant('elsewhere' as const), origin }), portal }),
);

/** What the account already has, as far as it is independent of region, account and parts. */
const given = fc.record(
  {
    namePrefix: fc.constant('our-team'),
    existing: fc.record({ logsBucket: fc.constant('our-logs') }, { requiredKeys: [] }),
    roles: fc.record(
      {
        path: fc.constant('/teams/identity/'),
        namePrefix: fc.constant('app-'),
        permissionsBoundaryArn: fc.constant('arn:aws:iam::111122223333:policy/boundary'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

/** Valid environments of every kind. */
export const anyEnvironment: fc.Arbitrary<EnvironmentInput> = fc
  .tuple(rest, front, given)
  .map(([one, other, names]) => ({
    ...one,
    ...other,
    ...names,
    identity:
      one.removalProtection && one.identity.kind === 'managed'
        ? { ...one.identity, mfa: 'required' as const }
        : one.identity,
  }));
