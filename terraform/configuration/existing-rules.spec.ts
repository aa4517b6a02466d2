import { rejects, type Wrong } from '../testing/problems';

const uuid = '01234567-89ab-cdef-0123-456789abcdef';
const keyArn = `arn:aws:kms:eu-west-1:111122223333:key/${uuid}`;
const csc = 'arn:aws:lambda:eu-west-1:111122223333:code-signing-config:csc-0123456789abcdef0';
const webAclArn = `arn:aws:wafv2:us-east-1:111122223333:global/webacl/company/${uuid}`;

const wrong: readonly Wrong[] = [
  [{ namePrefix: 'seventeen-letters' }, 'namePrefix: is not 2 to 12 lower-case letters'],
  [{ namePrefix: 'our-aws' }, 'namePrefix: contains aws, which Cognito refuses'],
  [{ existing: { keyArn: 'alias/liveness' } }, 'existing.keyArn: is not the ARN of a key of KMS'],
  [
    { existing: { keyArn: 'arn:aws:kms:eu-west-1:111122223333:alias/liveness' } },
    'existing.keyArn: is not the ARN of a key of KMS (not of an alias)',
  ],
  [{ existing: { keyArn: keyArn.replace('arn:aws:', 'arn:aws-cn:') } }, 'existing.keyArn: is not the ARN of a key'],
  [
    { existing: { keyArn: keyArn.replace('eu-west-1', 'eu-central-1') } },
    'existing.keyArn: is in eu-central-1, but the environment is in eu-west-1',
  ],
  [
    { existing: { keyArn }, api: { kind: 'elsewhere', origin: 'https://api.example.com' } },
    'existing.keyArn: the API runs elsewhere',
  ],
  [{ existing: { logsBucket: 'Our_Logs' } }, 'existing.logsBucket: is not the name of a bucket'],
  [
    { existing: { alarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:alarms.fifo' } },
    'existing.alarmTopicArn: is not the ARN of a topic of SNS (not FIFO)',
  ],
  [
    { existing: { alarmTopicArn: 'arn:aws:sns:us-east-1:111122223333:alarms' } },
    'existing.alarmTopicArn: is in us-east-1, but the environment is in eu-west-1',
  ],
  [
    { account: '999988887777', existing: { alarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:alarms' } },
    'existing.alarmTopicArn: belongs to account 111122223333, but the environment is for 999988887777',
  ],
  [
    { existing: { webAclArn: webAclArn.replace('us-east-1', 'eu-west-1') } },
    'existing.webAclArn: is not the ARN of a web ACL of scope CLOUDFRONT, which are all in us-east-1',
  ],
  [
    { existing: { webAclArn: webAclArn.replace('global', 'regional') } },
    'existing.webAclArn: is not the ARN of a web ACL of scope CLOUDFRONT',
  ],
  [{ existing: { webAclArn }, portal: { firewall: {} } }, 'existing.webAclArn: is instead of portal.firewall'],
  [
    {
      existing: { webAclArn },
      portal: undefined,
      identity: { kind: 'managed', signInFrom: ['https://a.example.com'] },
    },
    'existing.webAclArn: there is no portal',
  ],
  [
    { existing: { codeSigning: { configArn: csc.replace('eu-west-1', 'eu-west-2'), profileName: 'company' } } },
    'existing.codeSigning.configArn: is in eu-west-2, but the environment is in eu-west-1',
  ],
  [
    { existing: { codeSigning: { configArn: keyArn, profileName: 'company' } } },
    'existing.codeSigning.configArn: is not the ARN of a code-signing configuration',
  ],
  [
    { existing: { codeSigning: { configArn: csc, profileName: 'a-b' } } },
    'existing.codeSigning.profileName: is not the name of a signing profile',
  ],
  [{ network: { subnetIds: [], vpcId: 'vpc-01234567' } }, 'network.subnetIds: is empty'],
  [
    { network: { subnetIds: ['sg-01234567'], vpcId: 'vpc-01234567' } },
    'network.subnetIds.0: is not the id of a subnet',
  ],
  [{ network: { subnetIds: ['subnet-01234567'] } }, 'network: give securityGroupIds (yours), or vpcId'],
  [
    {
      network: {
        subnetIds: ['subnet-01234567'],
        securityGroupIds: ['sg-01234567'],
        endpoints: { routeTableIds: ['rtb-01234567'] },
      },
    },
    'network.vpcId: is missing; endpoints are made in it',
  ],
  [
    {
      network: { subnetIds: ['subnet-01234567'], vpcId: 'vpc-01234567' },
      api: { kind: 'elsewhere', origin: 'https://api.example.com' },
    },
    'network: the API runs elsewhere, there are no functions',
  ],
  [{ roles: { path: 'teams/identity' } }, 'roles.path: is not a path such as /teams/identity/'],
  [{ roles: { namePrefix: 'x'.repeat(23) } }, 'roles.namePrefix: is not up to 22 letters'],
  [
    { roles: { permissionsBoundaryArn: 'arn:aws:iam::111122223333:role/boundary' } },
    'roles.permissionsBoundaryArn: is not the ARN of a policy of IAM',
  ],
  [
    { account: '999988887777', roles: { permissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/boundary' } },
    'roles.permissionsBoundaryArn: belongs to account 111122223333',
  ],
];

describe('an environment that names what the account already has', () => {
  rejects(wrong);
});
