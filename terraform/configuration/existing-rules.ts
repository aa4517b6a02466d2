import type { Draft, Rule } from './draft';

/** What one service calls in another must be beside it; AWS would say so only while it deploys. */
const inTheRegion: Rule = ({ region, existing }) =>
  Object.entries({
    'existing.keyArn': existing?.keyArn,
    'existing.alarmTopicArn': existing?.alarmTopicArn,
    'existing.codeSigning.configArn': existing?.codeSigning?.configArn,
  }).flatMap(([path, arn]) => {
    const [, , , found] = partsOf(arn);
    return found === undefined || typeof region !== 'string' || found === region
      ? []
      : [`${path}: is in ${found}, but the environment is in ${region}`];
  });

/** A key may be another account's: its policy decides. The rest must be of the account that is deployed to. */
const inTheAccount: Rule = (draft) =>
  Object.entries(arnsOf(draft)).flatMap(([path, arn]) => {
    const [, , , , found] = partsOf(arn);
    return draft.account === undefined || found === undefined || found === 'aws' || found === draft.account
      ? []
      : [`${path}: belongs to account ${found}, but the environment is for ${String(draft.account)}`];
  });

function arnsOf({ existing, roles, portal }: Draft): Readonly<Record<string, unknown>> {
  return {
    'existing.alarmTopicArn': existing?.alarmTopicArn,
    'existing.webAclArn': existing?.webAclArn,
    'existing.codeSigning.configArn': existing?.codeSigning?.configArn,
    'roles.permissionsBoundaryArn': roles?.permissionsBoundaryArn,
    'portal.domain.certificateArn': portal?.domain?.certificateArn,
  };
}

const oneFirewall: Rule = ({ existing, portal }) =>
  existing?.webAclArn !== undefined && portal?.firewall
    ? ['existing.webAclArn: is instead of portal.firewall: omit one of them']
    : [];

/** What is named and then used nowhere is a mistake. */
const everythingIsUsed: Rule = ({ existing, network, api, portal }) => [
  ...(existing?.webAclArn !== undefined && !portal ? ['existing.webAclArn: there is no portal to put it before'] : []),
  ...(existing?.keyArn !== undefined && api?.kind === 'elsewhere'
    ? ['existing.keyArn: the API runs elsewhere, nothing here is encrypted with it']
    : []),
  ...Object.entries({ network, 'existing.codeSigning': existing?.codeSigning }).flatMap(([path, value]) =>
    value !== undefined && api?.kind === 'elsewhere' ? [`${path}: the API runs elsewhere, there are no functions`] : [],
  ),
];

const networkIsWhole: Rule = ({ network }) => {
  if (!network || network.vpcId !== undefined) return [];
  return [
    ...(network.securityGroupIds?.length
      ? []
      : ['network: give securityGroupIds (yours), or vpcId, in which one is made']),
    ...(network.endpoints ? ['network.vpcId: is missing; endpoints are made in it'] : []),
  ];
};

function partsOf(arn: unknown): readonly (string | undefined)[] {
  return typeof arn === 'string' && arn.startsWith('arn:') ? arn.split(':') : [];
}

export const existingRules: readonly Rule[] = [
  inTheRegion,
  inTheAccount,
  oneFirewall,
  everythingIsUsed,
  networkIsWhole,
];
