import { readEnabledChallenge, readSitting } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { presetNames } from '@liveness/domain';
import { maxOwnersTags, ownTags, reservedDomainWords } from './bounds';
import type { Rule } from './draft';
import { existingRules } from './existing-rules';
import { completeRegions, missingServices } from './regions';

const regionHasServices: Rule = ({ region, api }) => {
  if (typeof region !== 'string') return [];
  const lacks = missingServices(region);
  if (!lacks) return [`region: ${region} is not known; everything is in ${completeRegions.join(', ')}`];
  if (api?.kind === 'elsewhere') return [];
  return lacks.map((service) => `region: ${region} lacks ${service}; choose one of ${completeRegions.join(', ')}`);
};

const challengesExist: Rule = ({ challenges, required, clientChallenges }) => [
  ...problemsOfList('challenges', challenges),
  ...(typeof required === 'string' && !readSitting(required, registry)
    ? [
        `required: ${required} is not TYPE+TYPE, or TYPE:preset+TYPE:preset with a preset for each; possible are ${registry.combinations.map(({ type }) => type).join(', ')}`,
      ]
    : []),
  ...Object.entries(clientChallenges ?? {}).flatMap(([client, own]) => [
    ...(/^[^\s,;]+$/.test(client)
      ? []
      : [`clientChallenges.${client}: is not a client: no spaces, commas, semicolons`]),
    ...problemsOfList(`clientChallenges.${client}`, own),
  ]),
];

function problemsOfList(path: string, challenges: unknown): readonly string[] {
  if (!Array.isArray(challenges)) return [];
  const types = challenges.map(
    (challenge) => readEnabledChallenge(String(challenge), registry)?.type ?? String(challenge).split(':')[0],
  );
  return challenges.flatMap((challenge, index) => {
    if (String(challenge).includes('+'))
      return problemsOfSitting(path, String(challenge), types.indexOf(types[index]) < index);
    const [type = '', preset = '', ...more] = String(challenge).split(':');
    if (!registry.find(type) || more.length > 0)
      return [
        `${path}: there is no ${challenge}; there are ${registry.types.join(', ')}, each with :${presetNames.join(', :')}`,
      ];
    if (!(presetNames as readonly string[]).includes(preset))
      return [`${path}: ${challenge} needs a preset: ${presetNames.map((name) => `${type}:${name}`).join(', ')}`];
    return types.indexOf(type) === index ? [] : [`${path}: ${type} is named twice`];
  });
}

function problemsOfSitting(path: string, challenge: string, isAgain: boolean): readonly string[] {
  const sitting = readSitting(challenge, registry);
  if (!sitting)
    return [
      `${path}: ${challenge} cannot be passed in one sitting; possible are ${registry.combinations.map(({ type }) => type).join(', ')}, with a preset for each`,
    ];
  if (!sitting.presets)
    return [
      `${path}: ${challenge} needs a preset for each: ${sitting.types.map((type) => `${type}:standard`).join('+')}`,
    ];
  return isAgain ? [`${path}: ${challenge} is named twice`] : [];
}

const portalHasNoOwnList: Rule = ({ identity, portal, clientChallenges }) =>
  portal && identity?.kind === 'existing' && Object.hasOwn(clientChallenges ?? {}, identity.clientId ?? '')
    ? [`clientChallenges.${identity.clientId}: is the portal’s own client; set challenges instead`]
    : [];

const somethingIsDeployed: Rule = ({ api, portal }) =>
  api?.kind === 'elsewhere' && !portal ? ['portal: neither an API nor a portal would be deployed'] : [];

const somebodyCanSignIn: Rule = ({ identity, portal }) =>
  identity?.kind === 'managed' && !portal && !identity.signInFrom?.length
    ? ['identity.signInFrom: without a portal, name the origins of the apps that sign in']
    : [];

/** Where faces are protected, a password alone must not open the console: the pool asks everybody, or nobody. */
const consoleNeedsSecondFactor: Rule = ({ removalProtection, identity }) =>
  removalProtection === true && identity?.kind === 'managed' && identity.mfa !== 'required'
    ? [
        `identity.mfa: is not required, so a password alone opens the console; with removalProtection it must be. People whom your backend has checked need no account`,
      ]
    : [];

const domainHasCertificate: Rule = ({ portal }) => {
  const domain = portal?.domain;
  if (!domain || domain.hostedZoneId !== undefined || domain.certificateArn !== undefined) return [];
  return ['portal.domain: give hostedZoneId (records are made), certificateArn (yours), or both'];
};

const tokensOutliveAttempts: Rule = ({ api }) => {
  if (api?.kind !== 'here') return [];
  const { attemptLifetimeSeconds = 180, attemptTokenLifetimeSeconds = 900 } = api;
  return attemptTokenLifetimeSeconds < attemptLifetimeSeconds
    ? ['api.attemptTokenLifetimeSeconds: is less than attemptLifetimeSeconds, a token would expire before its attempt']
    : [];
};

const pausesGrow: Rule = ({ api }) => {
  if (api?.kind !== 'here') return [];
  const { pauseSeconds = 1800, longestPauseSeconds = 86_400 } = api.failures ?? {};
  return longestPauseSeconds < pauseSeconds
    ? ['api.failures.longestPauseSeconds: is less than pauseSeconds, the length of the first pause']
    : [];
};

const closedAddressHasAnother: Rule = ({ api, portal }) =>
  api?.kind === 'here' && api.ownAddress === 'closed' && !portal
    ? ['api.ownAddress: without a portal there is no other address']
    : [];

/** What one caller may send must leave room for the others: the stage's throttle is everybody's. */
const callersLeaveRoom: Rule = ({ api, portal }) => {
  if (api?.kind !== 'here' || !portal?.firewall) return [];
  const { requestsPerSecond = 500 } = api.throttle ?? {};
  const { requestsPerFiveMinutes = 2000, requestsPerCallerPerMinute = 600 } = portal.firewall;
  const share = (field: string, perSecond: number) =>
    perSecond < requestsPerSecond
      ? []
      : [
          `portal.firewall.${field}: is not less than api.throttle.requestsPerSecond, one caller could use up all of it`,
        ];
  return [
    ...share('requestsPerFiveMinutes', requestsPerFiveMinutes / 300),
    ...share('requestsPerCallerPerMinute', requestsPerCallerPerMinute / 60),
  ];
};

const domainPrefixIsAllowed: Rule = ({ name, namePrefix, identity }) =>
  identity?.kind === 'managed'
    ? Object.entries({ name, namePrefix }).flatMap(([field, value]) => {
        const word = reservedDomainWords.find((reserved) => typeof value === 'string' && value.includes(reserved));
        return word ? [`${field}: contains ${word}, which Cognito refuses in the domain of its sign-in pages`] : [];
      })
    : [];

const tagsFit: Rule = ({ tags }) => {
  const keys = Object.keys(tags ?? {});
  const taken = keys.filter(
    (key) => (ownTags as readonly string[]).includes(key) || key.toLowerCase().startsWith('aws:'),
  );
  return [
    ...taken.map((key) => `tags: ${key} is set by the stack or reserved by AWS`),
    ...(keys.length > maxOwnersTags
      ? [`tags: ${keys.length} are too many; AWS takes ${maxOwnersTags} beside the stack's own`]
      : []),
  ];
};

/** Terraform evaluates expressions in texts, but an environment contains values, not programs. */
const nothingIsEvaluated: Rule = (draft) =>
  textsIn(draft).flatMap(([path, text]) =>
    /[$%]\{/.test(text) ? [`${path}: contains \${ or %{, which Terraform would evaluate`] : [],
  );

function textsIn(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`));
}

export const crossRules: readonly Rule[] = [
  regionHasServices,
  challengesExist,
  portalHasNoOwnList,
  somethingIsDeployed,
  somebodyCanSignIn,
  consoleNeedsSecondFactor,
  domainHasCertificate,
  tokensOutliveAttempts,
  pausesGrow,
  closedAddressHasAnother,
  callersLeaveRoom,
  domainPrefixIsAllowed,
  tagsFit,
  nothingIsEvaluated,
  ...existingRules,
];
