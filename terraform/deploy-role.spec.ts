import { deployPermissions, deployRolePolicy } from './deploy-role';
import { environments } from './environments';
import { environment, synthesized } from './testing/synthesized';

const codeSigning = {
  configArn: 'arn:aws:lambda:eu-central-1:111122223333:code-signing-config:csc-0123456789abcdef0',
  profileName: 'company',
};

/** Everything that a stack can have: every environment, with each optional part. */
const stacks = [
  ...environments,
  environment('production', {
    portal: { firewall: {}, domain: { name: 'liveness.example.com', hostedZoneId: 'Z0123456789ABC' } },
    identity: { kind: 'managed', adminEmail: 'admin@example.com', mfa: 'required' },
    alarms: { email: 'ops@example.com' },
    existing: { codeSigning },
    network: {
      subnetIds: ['subnet-01234567'],
      vpcId: 'vpc-01234567',
      endpoints: { routeTableIds: ['rtb-01234567'] },
    },
  }),
].map(synthesized);
const types = new Set(stacks.flatMap(({ json }) => Object.keys(json.resource)));
const state = { kind: 's3', bucket: 'our-states', region: 'eu-west-1' } as const;
const policy = deployRolePolicy({ state, existing: {} }, 'liveness-production');
const whole = deployRolePolicy(
  { state, existing: { codeSigning }, network: { subnetIds: ['subnet-01234567'], securityGroupIds: [] } },
  'liveness-production',
);

describe('the role that deploys', () => {
  it('has a permission for every type of resource that a stack has, and for no other', () => {
    const listed = deployPermissions.flatMap((permission) => permission.types);
    expect([...listed].sort()).toEqual([...types].sort());
  });

  it('may create, read and delete each of them', () => {
    for (const { sid, actions } of deployPermissions) {
      const verbs = actions.map((action) => action.split(':')[1] ?? '');
      const some = (pattern: RegExp) => verbs.some((verb) => pattern.test(verb));
      expect([
        some(/^(Create|Put|Request|Modify|Change|Start|POST)/),
        some(/^(Get|List|Describe|View|GET)/),
        some(/^(Delete|Schedule|Modify|Change|DELETE)/),
      ])
        .withContext(sid)
        .toEqual([true, true, true]);
    }
  });

  it('names actions of AWS’s services only', () => {
    const actions = whole.Statement.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => !/^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]*\*?$/.test(action))).toEqual([]);
  });

  it('may touch networks and sign code only where an environment does', () => {
    const added = whole.Statement.filter(({ Sid }) => !policy.Statement.some((usual) => usual.Sid === Sid));
    expect(added.map(({ Sid }) => Sid)).toEqual(['SignedCode', 'Network']);
    expect(policy.Statement.flatMap(({ Action }) => Action).filter((action) => /^(ec2|signer):/.test(action))).toEqual(
      [],
    );
  });

  it('can neither read a secret, a face or an item, nor become anybody else', () => {
    const actions = policy.Statement.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => /^(\*|[\w-]+:\*)$/.test(action))).toEqual([]);
    expect(
      actions.filter((action) =>
        /GetSecretValue|PutSecretValue|GetItem|Query|Scan|kms:Decrypt|sts:AssumeRole|kvs|keyvaluestore:(Get|Put|List)/.test(
          action,
        ),
      ),
    ).toEqual([]);
    const objects = policy.Statement.filter(({ Action }) => Action.some((action) => action.startsWith('s3:GetObject')));
    expect(objects.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['PortalFiles', ['arn:aws:s3:::liveness-production-portal-*/*']],
      ['State', ['arn:aws:s3:::our-states', 'arn:aws:s3:::our-states/*']],
    ]);
  });

  it('makes and passes on only roles with the environment’s name', () => {
    const roles = policy.Statement.filter(({ Action }) =>
      Action.some((action) => /^iam:(?!CreateServiceLinked)/.test(action)),
    );
    expect(roles.map(({ Resource }) => Resource)).toEqual([['arn:aws:iam::*:role/*liveness-production-*']]);
  });

  it('fits into the policy of one role (10,240 characters)', () => {
    expect(JSON.stringify(whole).length).toBeLessThan(10_240);
    expect(new Set(whole.Statement.map(({ Sid }) => Sid)).size).toBe(whole.Statement.length);
  });
});
