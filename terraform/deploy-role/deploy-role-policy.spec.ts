import { readFileSync } from 'node:fs';
import { environments } from '../environments';
import { environment, synthesized } from '../testing/synthesized';
import { deployPermissions, deployRolePolicy } from './deploy-role-policy';

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
const roles = { path: '/', namePrefix: '' };
const name = 'production';
const policy = deployRolePolicy({ name, state, existing: {}, roles }, 'liveness-production');
const boundary = 'arn:aws:iam::111122223333:policy/boundary';
const whole = deployRolePolicy(
  {
    name,
    state,
    existing: { codeSigning },
    network: { subnetIds: ['subnet-01234567'], securityGroupIds: [] },
    roles: { path: '/teams/identity/', namePrefix: 'app-', permissionsBoundaryArn: boundary },
  },
  'liveness-production',
);
const statement = (sid: string, { Statement } = policy) => Statement.find(({ Sid }) => Sid === sid);

describe('the role that deploys', () => {
  it('has a permission for every type of resource that a stack has, and for no other', () => {
    const listed = deployPermissions.flatMap((permission) => permission.types);
    expect([...listed].sort()).toEqual([...types].sort());
  });

  it('may create, read and delete each of them', () => {
    for (const { sid, actions } of deployPermissions.filter(({ types }) => types.length > 0)) {
      const services = new Set(actions.map((action) => action.split(':')[0]));
      const verbs = deployPermissions
        .flatMap((permission) => permission.actions)
        .filter((action) => services.has(action.split(':')[0]))
        .map((action) => action.split(':')[1] ?? '');
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
        /GetSecretValue|PutSecretValue|GetItem|Query|Scan|sts:AssumeRole|kvs|keyvaluestore:(Get|Put|List)/.test(action),
      ),
    ).toEqual([]);
    const objects = policy.Statement.filter(({ Action }) => Action.some((action) => action.startsWith('s3:GetObject')));
    expect(objects.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['PortalFiles', ['arn:aws:s3:::liveness-production-portal-*/*']],
      [
        'State',
        [
          'arn:aws:s3:::our-states',
          'arn:aws:s3:::our-states/liveness-production.tfstate',
          'arn:aws:s3:::our-states/liveness-production.tfstate.tflock',
          'arn:aws:s3:::our-states/plans/liveness-production-*',
        ],
      ],
    ]);
  });

  it('knows the state where the stack keeps it, and the plan where the workflow does', () => {
    const { backend } = synthesized(environment('production', { state })).json.terraform as {
      readonly backend: { readonly s3: { readonly bucket: string; readonly key: string } };
    };
    expect(statement('State')?.Resource).toContain(`arn:aws:s3:::${backend.s3.bucket}/${backend.s3.key}`);
    expect(readFileSync('.github/workflows/deploy.yml', 'utf8')).toContain('/plans/liveness-$ENVIRONMENT-');
  });

  it('uses a key only through services, whose data it cannot read', () => {
    const decrypting = policy.Statement.filter(({ Action }) =>
      Action.some((action) => /^kms:(?:Decrypt|CreateGrant|ReEncrypt)/.test(action)),
    );
    expect(decrypting.map(({ Condition }) => Condition)).toEqual([
      {
        StringLike: {
          'kms:ViaService': ['lambda.*.amazonaws.com', 'dynamodb.*.amazonaws.com', 's3.*.amazonaws.com'],
        },
      },
    ]);
  });

  it('makes and passes on the stack’s roles, and no other, not even one that is named alike', () => {
    const made = synthesized(environment('production')).all('aws_iam_role');
    const names = made.map(([, role]) => `arn:aws:iam::*:role/${String(role['name'])}`);
    for (const sid of ['Roles', 'RolesWithinBoundary'])
      expect([...(statement(sid)?.Resource ?? [])].sort())
        .withContext(sid)
        .toEqual(names.sort());
    const others = policy.Statement.filter(
      ({ Sid, Action }) => !Sid.startsWith('Roles') && Action.some((action) => action.startsWith('iam:')),
    );
    expect(others.flatMap(({ Action }) => Action.filter((action) => action.startsWith('iam:')))).toEqual([
      'iam:CreateServiceLinkedRole',
    ]);
  });

  it('makes roles below the owner’s path, with the owner’s prefix, and within the owner’s boundary', () => {
    const within = statement('RolesWithinBoundary', whole);
    expect(within?.Resource).toContain('arn:aws:iam::*:role/teams/identity/app-liveness-production-api');
    expect(within?.Condition).toEqual({ StringEquals: { 'iam:PermissionsBoundary': boundary } });
    expect(statement('RolesWithinBoundary')?.Condition).toBeUndefined();
    expect(statement('Roles', whole)?.Action.filter((action) => /CreateRole|PutRole/.test(action))).toEqual([]);
  });

  it('may start the first rotation, for which Secrets Manager asks for the function, too', () => {
    expect(statement('Rotation')).toEqual(
      jasmine.objectContaining({
        Action: ['lambda:InvokeFunction'],
        Resource: ['arn:aws:lambda:*:*:function:liveness-production-key-rotation'],
      }),
    );
    const production = synthesized(environment('production'));
    expect(production.one('aws_lambda_function', 'api_secrets_rotation')['function_name']).toBe(
      'liveness-production-key-rotation',
    );
  });

  it('asks for no name where AWS compares none', () => {
    const unnamed =
      /^(?:cloudtrail:DescribeTrails|cloudwatch:DescribeAlarms|sns:(?:[GS]etSubscription\w*|Unsubscribe))$/;
    const statements = policy.Statement.filter(({ Action }) => Action.some((action) => unnamed.test(action)));
    expect(statements.map(({ Resource }) => Resource)).toEqual([['*']]);
    expect(statements[0]?.Action.length).toBe(5);
  });

  it('names what the stack names', () => {
    const named: Readonly<Record<string, readonly [attribute: string, part: string]>> = {
      aws_budgets_budget: ['name', ':budget/'],
      aws_cloudtrail: ['name', ':trail/'],
      aws_cloudwatch_dashboard: ['dashboard_name', ':dashboard/'],
      aws_cloudwatch_metric_alarm: ['alarm_name', ':alarm:'],
      aws_dynamodb_table: ['name', ':table/'],
      aws_lambda_function: ['function_name', ':function:'],
      aws_secretsmanager_secret: ['name', ':secret:'],
      aws_sns_topic: ['name', ':'],
      aws_s3_bucket: ['bucket_prefix', ':'],
    };
    const production = synthesized(environment('production'));
    for (const [type, [attribute, part]] of Object.entries(named)) {
      const { sid = '' } = deployPermissions.find(({ types: some }) => some.includes(type)) ?? {};
      const patterns = (statement(sid)?.Resource ?? [])
        .filter((resource) => resource.includes(part))
        .map(
          (resource) => new RegExp(`^${resource.slice(resource.lastIndexOf(part) + part.length).replace('*', '.*')}$`),
        );
      for (const [, block] of production.all(type))
        expect(patterns.some((pattern) => pattern.test(String(block[attribute]))))
          .withContext(`${type} ${String(block[attribute])}`)
          .toBeTrue();
    }
  });

  it('fits into the policy of one role (10,240 characters)', () => {
    expect(JSON.stringify(whole).length).toBeLessThan(10_240);
    expect(new Set(whole.Statement.map(({ Sid }) => Sid)).size).toBe(whole.Statement.length);
  });
});
