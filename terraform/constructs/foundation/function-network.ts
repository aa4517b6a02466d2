import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group/index.js';
import { VpcEndpoint } from '@cdktf/provider-aws/lib/vpc-endpoint/index.js';
import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule/index.js';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { NetworkSettings } from '../../configuration/network-settings';
import type { Account } from './account';
import type { ExecutionRole } from './execution-role';

export interface FunctionNetworkProps {
  readonly account: Account;
  readonly prefix: string;
  readonly settings: NetworkSettings;
}

const https = { ipProtocol: 'tcp', fromPort: 443, toPort: 443 };

/** The actions of AWS's own policy for functions in a VPC, without its actions on logs. EC2 requires `*` for most. */
const interfaceActions = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

/** The owner's network, in which functions run: subnets, security groups, and endpoints if they are to be made. */
export class FunctionNetwork extends Construct {
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** Must exist before a function calls a service: the first rotation runs at once. */
  readonly connections: ITerraformDependable[] = [];
  readonly #account: Account;

  constructor(scope: Construct, id: string, { account, prefix, settings }: FunctionNetworkProps) {
    super(scope, id);
    this.#account = account;
    const { subnetIds, securityGroupIds, vpcId = '', endpoints } = settings;
    this.subnetIds = subnetIds;
    this.securityGroupIds = securityGroupIds.length > 0 ? securityGroupIds : [this.#functionsGroup(prefix, vpcId)];
    if (endpoints) this.#makeEndpoints(prefix, vpcId, endpoints.routeTableIds);
  }

  /**
   * Allows Lambda, which uses the function's role for it, to put the function into the network; the function's own code
   * may not.
   */
  grantInterfaces(role: ExecutionRole, functionName: string): void {
    role.allow(
      { sid: 'NetworkInterfaces', actions: interfaceActions, resources: ['*'] },
      {
        sid: 'NoInterfacesByCode',
        effect: 'Deny',
        actions: interfaceActions,
        resources: ['*'],
        condition: [
          {
            test: 'ArnEquals',
            variable: 'lambda:SourceFunctionArn',
            values: [this.#account.arn('lambda', `function:${functionName}`)],
          },
        ],
      },
    );
  }

  /** The identity provider may be anywhere, so addresses are not restricted: routes are the owner's. */
  #functionsGroup(prefix: string, vpcId: string): string {
    const group = new SecurityGroup(this, 'functions', {
      name: `${prefix}-functions`,
      description: 'Functions: HTTPS out, nothing in',
      vpcId,
    });
    this.connections.push(
      new VpcSecurityGroupEgressRule(this, 'https-out', {
        securityGroupId: group.id,
        description: 'Services of AWS, and the identity provider',
        cidrIpv4: '0.0.0.0/0',
        ...https,
      }),
    );
    return group.id;
  }

  #makeEndpoints(prefix: string, vpcId: string, routeTableIds: string[]): void {
    const serviceName = (service: string) => `com.amazonaws.${this.#account.region}.${service}`;
    for (const service of ['s3', 'dynamodb'])
      this.connections.push(
        new VpcEndpoint(this, service, {
          vpcId,
          serviceName: serviceName(service),
          vpcEndpointType: 'Gateway',
          routeTableIds,
        }),
      );
    const group = new SecurityGroup(this, 'endpoints', {
      name: `${prefix}-endpoints`,
      description: 'Endpoints: HTTPS from the functions',
      vpcId,
    });
    this.securityGroupIds.forEach((functions, index) => {
      this.connections.push(
        new VpcSecurityGroupIngressRule(this, `https-in-${index}`, {
          securityGroupId: group.id,
          description: 'Functions',
          referencedSecurityGroupId: functions,
          ...https,
        }),
      );
    });
    for (const service of ['rekognition', 'secretsmanager'])
      this.connections.push(
        new VpcEndpoint(this, service, {
          vpcId,
          serviceName: serviceName(service),
          vpcEndpointType: 'Interface',
          subnetIds: [...this.subnetIds],
          securityGroupIds: [group.id],
          privateDnsEnabled: true,
        }),
      );
  }
}
