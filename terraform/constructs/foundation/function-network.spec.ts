import type { EnvironmentInput } from '../../configuration/environment';
import { type Block, environment, type Synthesized, synthesized } from '../../testing/synthesized';

const subnetIds = ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'];
const vpcId = 'vpc-0123456789abcdef0';
const routeTableIds = ['rtb-0123456789abcdef0'];

const inNetwork = (network: EnvironmentInput['network']) => synthesized(environment('production', { network }));

function networksOf(stack: Synthesized): readonly Block[] {
  return stack.all('aws_lambda_function').map(([, block]) => block['vpc_config'] as Block);
}

describe('functions without a network of the owner’s', () => {
  const stack = synthesized(environment('production'));

  it('are in none, and may not make interfaces in any', () => {
    expect(networksOf(stack)).toEqual([undefined, undefined] as unknown as Block[]);
    expect(JSON.stringify(stack.json.data)).not.toContain('ec2:');
    expect(Object.keys(stack.json.resource).filter((type) => /vpc|security_group/.test(type))).toEqual([]);
  });
});

describe('functions in subnets and security groups of the owner’s', () => {
  const securityGroupIds = ['sg-0123456789abcdef0'];
  const stack = inNetwork({ subnetIds, securityGroupIds });

  it('are in exactly these, all of them, and nothing is made', () => {
    expect(networksOf(stack)).toEqual(Array(2).fill({ subnet_ids: subnetIds, security_group_ids: securityGroupIds }));
    expect(Object.keys(stack.json.resource).filter((type) => /vpc|security_group/.test(type))).toEqual([]);
  });

  it('have interfaces that Lambda makes by their role, and their own code cannot', () => {
    for (const [of, name] of [
      ['api_function', 'liveness-production-api'],
      ['api_secrets', 'liveness-production-key-rotation'],
    ] as const) {
      const statements = stack.statements(stack.one('aws_iam_role_policy', of)['policy']);
      const [allowed, denied] = statements.filter(({ actions }) => actions.some((action) => action.startsWith('ec2:')));
      expect(allowed?.actions).toEqual([
        'ec2:AssignPrivateIpAddresses',
        'ec2:CreateNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSubnets',
        'ec2:UnassignPrivateIpAddresses',
      ]);
      expect([allowed?.effect, denied?.effect]).toEqual([undefined, 'Deny']);
      expect(denied?.actions).toEqual(allowed?.actions);
      const [condition] = denied?.condition ?? [];
      expect([condition?.test, condition?.variable]).toEqual(['ArnEquals', 'lambda:SourceFunctionArn']);
      expect(condition?.values[0]?.endsWith(`:function:${name}`)).toBeTrue();
    }
  });
});

describe('functions in a VPC of the owner’s', () => {
  const stack = inNetwork({ subnetIds, vpcId, endpoints: { routeTableIds } });
  const group = (start: string) =>
    `\${aws_security_group.${stack.all('aws_security_group').find(([name]) => name.includes(start))?.[0]}.id}`;

  it('get a security group that lets HTTPS out and nothing in', () => {
    const functions = group('functions');
    expect(networksOf(stack)).toEqual(Array(2).fill({ subnet_ids: subnetIds, security_group_ids: [functions] }));
    const egress = stack.one('aws_vpc_security_group_egress_rule');
    expect(egress['security_group_id']).toBe(functions);
    expect([egress['ip_protocol'], egress['from_port'], egress['to_port']]).toEqual(['tcp', 443, 443]);
    const ingress = stack.all('aws_vpc_security_group_ingress_rule').map(([, rule]) => rule['security_group_id']);
    expect(ingress).not.toContain(functions);
    for (const [, { ingress: inline, egress: inlineOut }] of stack.all('aws_security_group'))
      expect([inline, inlineOut]).toEqual([undefined, undefined]);
  });

  it('reach the services through endpoints, which nobody else reaches', () => {
    const endpoints = stack
      .all('aws_vpc_endpoint')
      .map(([, block]) => [
        String(block['service_name']).replace(/\$\{[^}]*\}/, 'REGION'),
        block['vpc_endpoint_type'],
        block['route_table_ids'] ?? block['subnet_ids'],
        block['private_dns_enabled'],
        block['security_group_ids'],
      ]);
    expect(endpoints).toEqual([
      ['com.amazonaws.REGION.s3', 'Gateway', routeTableIds, undefined, undefined],
      ['com.amazonaws.REGION.dynamodb', 'Gateway', routeTableIds, undefined, undefined],
      ['com.amazonaws.REGION.rekognition', 'Interface', subnetIds, true, [group('endpoints')]],
      ['com.amazonaws.REGION.secretsmanager', 'Interface', subnetIds, true, [group('endpoints')]],
    ]);
    const rules = stack.all('aws_vpc_security_group_ingress_rule').map(([, rule]) => rule);
    expect(rules.map((rule) => [rule['security_group_id'], rule['referenced_security_group_id']])).toEqual([
      [group('endpoints'), group('functions')],
    ]);
    expect(rules.map((rule) => [rule['from_port'], rule['to_port']])).toEqual([[443, 443]]);
  });

  it('wait for every connection to a service: the first rotation runs as soon as its function exists', () => {
    const connections = [
      'aws_vpc_endpoint',
      'aws_vpc_security_group_egress_rule',
      'aws_vpc_security_group_ingress_rule',
    ].flatMap((type) => stack.all(type).map(([name]) => `${type}.${name}`));
    expect(connections.length).toBe(6);
    for (const [name, { depends_on: before }] of stack.all('aws_lambda_function'))
      expect(before).withContext(name).toEqual(jasmine.arrayContaining(connections));
  });

  it('get no endpoints unless they are asked for', () => {
    expect(inNetwork({ subnetIds, vpcId }).all('aws_vpc_endpoint')).toEqual([]);
  });
});
