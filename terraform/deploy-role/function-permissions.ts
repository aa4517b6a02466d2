import { of, type Permission } from './permission';

/** Each by its whole name, so that a role that deploys and is named alike cannot change itself. */
const roles = ['api', 'key-rotation', 'copies'].map((name) => `iam::*:roleROLESPREFIX-${name}`);

/** The functions, their roles, and the network and signatures of an owner who has them. */
export const functionPermissions: readonly Permission[] = [
  {
    sid: 'Functions',
    types: ['aws_lambda_function', 'aws_lambda_permission'],
    actions: of(
      'lambda',
      `CreateFunction UpdateFunctionCode UpdateFunctionConfiguration DeleteFunction
      PutFunctionConcurrency DeleteFunctionConcurrency AddPermission RemovePermission TagResource
      UntagResource Get* List*`,
    ),
    resources: ['lambda:*:*:function:PREFIX-*'],
  },
  {
    sid: 'Rotation',
    types: [],
    // Secrets Manager wants it of whoever configures a rotation by a function.
    actions: of('lambda', 'InvokeFunction'),
    resources: ['lambda:*:*:function:PREFIX-key-rotation'],
  },
  {
    sid: 'Roles',
    types: ['aws_iam_role', 'aws_iam_role_policy'],
    // Roles are passed to Lambda and S3, which assume them.
    actions: of(
      'iam',
      `UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRole TagRole UntagRole Get* List* PassRole`,
    ),
    resources: roles,
  },
  {
    sid: 'RolesWithinBoundary',
    types: [],
    actions: of('iam', 'CreateRole PutRolePolicy DeleteRolePolicy PutRolePermissionsBoundary'),
    resources: roles,
    // Nothing can then be allowed that the owner's boundary does not allow.
    condition: ({ roles: { permissionsBoundaryArn: boundary } }) =>
      boundary === undefined ? undefined : { StringEquals: { 'iam:PermissionsBoundary': boundary } },
  },
  {
    sid: 'SignedCode',
    types: ['aws_signer_signing_job'],
    // Signer reads and writes the bucket on behalf of the caller. Its jobs cannot be deleted.
    actions: [
      ...of('signer', 'StartSigningJob DescribeSigningJob GetSigningProfile'),
      ...of('lambda', 'GetCodeSigningConfig PutFunctionCodeSigningConfig DeleteFunctionCodeSigningConfig'),
      ...of('s3', 'PutObject* GetObject* DeleteObject*'),
    ],
    resources: [
      'signer:*:*:/signing-profiles/*',
      'signer:*:*:/signing-jobs/*',
      'lambda:*:*:code-signing-config:*',
      'lambda:*:*:function:PREFIX-*',
      's3:::PREFIX-code-*/*',
    ],
    when: ({ existing }) => existing.codeSigning !== undefined,
  },
  {
    sid: 'Network',
    types: [
      'aws_security_group',
      'aws_vpc_endpoint',
      'aws_vpc_security_group_egress_rule',
      'aws_vpc_security_group_ingress_rule',
    ],
    // An endpoint with private names needs a zone of Route 53, which AWS makes on behalf of the caller.
    actions: [
      ...of(
        'ec2',
        `CreateSecurityGroup DeleteSecurityGroup AuthorizeSecurityGroupEgress RevokeSecurityGroupEgress
        AuthorizeSecurityGroupIngress RevokeSecurityGroupIngress ModifySecurityGroupRules CreateVpcEndpoint
        ModifyVpcEndpoint DeleteVpcEndpoints CreateTags DeleteTags DescribeNetworkInterfaces DescribePrefixLists
        DescribeSecurityGroup* DescribeSubnets DescribeVpc*`,
      ),
      ...of('route53', 'AssociateVPCWithHostedZone DisassociateVPCFromHostedZone'),
    ],
    // Ids are known only once these are made.
    resources: ['*'],
    when: ({ network }) => network !== undefined,
  },
];
