import type { Environment } from './configuration/environment';

/** What the role that deploys may do to resources of some types. */
interface Permission {
  readonly sid: string;
  /** Terraform's types of resources. */
  readonly types: readonly string[];
  readonly actions: readonly string[];
  /** ARNs after the partition, with `PREFIX` for the start of the environment's names; `*` where AWS knows no narrower. */
  readonly resources: readonly string[];
  /** If omitted, every environment needs it. */
  readonly when?: (environment: Needs) => boolean;
}

/** The part of an environment on which permissions depend. */
type Needs = Pick<Environment, 'state' | 'existing' | 'network'>;

/** Returns actions of one service from their names, which are separated by blanks. */
function of(service: string, names: string): readonly string[] {
  return names.split(/\s+/).map((name) => `${service}:${name}`);
}

/** Reading is allowed by service: it changes nothing, and Terraform reads all of a resource. */
export const deployPermissions: readonly Permission[] = [
  {
    sid: 'Certificates',
    types: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
    actions: of('acm', `RequestCertificate DeleteCertificate AddTagsToCertificate Describe* List*`),
    resources: ['*'],
  },
  {
    sid: 'Gateway',
    types: ['aws_apigatewayv2_api', 'aws_apigatewayv2_integration', 'aws_apigatewayv2_route', 'aws_apigatewayv2_stage'],
    actions: of('apigateway', 'GET POST PUT PATCH DELETE TagResource'),
    resources: ['apigateway:*::/apis', 'apigateway:*::/apis/*', 'apigateway:*::/tags/*'],
  },
  {
    sid: 'Budget',
    types: ['aws_budgets_budget'],
    actions: of('budgets', 'ViewBudget ModifyBudget ListTagsForResource TagResource UntagResource'),
    resources: ['budgets::*:budget/PREFIX-*'],
  },
  {
    sid: 'CloudFront',
    types: [
      'aws_cloudfront_cache_policy',
      'aws_cloudfront_distribution',
      'aws_cloudfront_function',
      'aws_cloudfront_key_value_store',
      'aws_cloudfront_origin_access_control',
      'aws_cloudfront_response_headers_policy',
    ],
    // Only to associate a store with a function. It cannot read a key.
    actions: [
      ...of('cloudfront', `Get* List* Describe* Create* Update* Delete* PublishFunction TagResource UntagResource`),
      ...of('cloudfront-keyvaluestore', 'DescribeKeyValueStore'),
    ],
    // CloudFront's ids are known only once they are made.
    resources: ['*'],
  },
  {
    sid: 'Trail',
    types: ['aws_cloudtrail'],
    actions: of(
      'cloudtrail',
      `CreateTrail UpdateTrail DeleteTrail StartLogging StopLogging PutEventSelectors AddTags
      RemoveTags Get* Describe* ListTags`,
    ),
    resources: ['cloudtrail:*:*:trail/PREFIX-*'],
  },
  {
    sid: 'Alarms',
    types: ['aws_cloudwatch_dashboard', 'aws_cloudwatch_metric_alarm'],
    actions: of(
      'cloudwatch',
      `PutMetricAlarm DeleteAlarms PutDashboard DeleteDashboards GetDashboard DescribeAlarms
      ListTagsForResource TagResource UntagResource`,
    ),
    resources: ['cloudwatch:*:*:alarm:PREFIX-*', 'cloudwatch::*:dashboard/PREFIX'],
  },
  {
    sid: 'Logs',
    types: [
      'aws_cloudwatch_log_delivery',
      'aws_cloudwatch_log_delivery_destination',
      'aws_cloudwatch_log_delivery_source',
      'aws_cloudwatch_log_group',
      'aws_cloudwatch_log_metric_filter',
    ],
    // The gateway's and the firewall's own log deliveries are made on behalf of the caller.
    actions: [
      ...of(
        'logs',
        `CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy AssociateKmsKey
      DisassociateKmsKey PutMetricFilter DeleteMetricFilter CreateDelivery DeleteDelivery
      UpdateDeliveryConfiguration PutDeliverySource DeleteDeliverySource PutDeliveryDestination
      DeleteDeliveryDestination CreateLogDelivery UpdateLogDelivery DeleteLogDelivery
      PutResourcePolicy Get* List* Describe* TagResource UntagResource`,
      ),
      ...of('cloudfront', 'AllowVendedLogDeliveryForResource'),
    ],
    // Deliveries have no name to begin with the prefix.
    resources: ['*'],
  },
  {
    sid: 'Users',
    types: [
      'aws_cognito_managed_login_branding',
      'aws_cognito_resource_server',
      'aws_cognito_user',
      'aws_cognito_user_group',
      'aws_cognito_user_in_group',
      'aws_cognito_user_pool',
      'aws_cognito_user_pool_client',
      'aws_cognito_user_pool_domain',
    ],
    actions: of(
      'cognito-idp',
      `Create* Update* Delete* Set* Describe* Get* List* TagResource UntagResource AdminCreateUser
      AdminGetUser AdminDeleteUser AdminAddUserToGroup AdminRemoveUserFromGroup
      AdminListGroupsForUser`,
    ),
    // A pool's id is known only once it is made.
    resources: ['*'],
  },
  {
    sid: 'Table',
    types: ['aws_dynamodb_table'],
    actions: of(
      'dynamodb',
      `CreateTable UpdateTable DeleteTable UpdateTimeToLive UpdateContinuousBackups TagResource
      UntagResource Describe* ListTagsOfResource`,
    ),
    resources: ['dynamodb:*:*:table/PREFIX'],
  },
  {
    sid: 'Roles',
    types: ['aws_iam_role', 'aws_iam_role_policy'],
    // To Lambda and S3, which assume the roles.
    actions: of(
      'iam',
      `CreateRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRole PutRolePolicy
      DeleteRolePolicy PutRolePermissionsBoundary TagRole UntagRole Get* List* PassRole`,
    ),
    resources: ['iam::*:role/*PREFIX-*'],
  },
  {
    sid: 'Keys',
    types: ['aws_kms_alias', 'aws_kms_key'],
    // Lambda, DynamoDB and CloudTrail use the key on behalf of the caller when they are set up.
    actions: of(
      'kms',
      `CreateKey CreateAlias UpdateAlias DeleteAlias PutKeyPolicy UpdateKeyDescription
      EnableKeyRotation ScheduleKeyDeletion TagResource UntagResource Describe* Get* List*
      CreateGrant Encrypt GenerateDataKey*`,
    ),
    // A key's id is known only once it is made.
    resources: ['*'],
  },
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
  {
    sid: 'Records',
    types: ['aws_route53_record'],
    actions: of('route53', `ChangeResourceRecordSets GetHostedZone GetChange ListResourceRecordSets`),
    resources: ['route53:::hostedzone/*', 'route53:::change/*'],
  },
  {
    sid: 'Buckets',
    types: [
      'aws_s3_bucket',
      'aws_s3_bucket_lifecycle_configuration',
      'aws_s3_bucket_logging',
      'aws_s3_bucket_ownership_controls',
      'aws_s3_bucket_policy',
      'aws_s3_bucket_public_access_block',
      'aws_s3_bucket_replication_configuration',
      'aws_s3_bucket_server_side_encryption_configuration',
      'aws_s3_bucket_versioning',
    ],
    actions: of(
      's3',
      `CreateBucket DeleteBucket DeleteBucketPolicy PutBucket* PutEncryptionConfiguration
      PutLifecycleConfiguration PutReplicationConfiguration TagResource UntagResource GetBucket* GetAccelerateConfiguration
      GetEncryptionConfiguration GetLifecycleConfiguration GetReplicationConfiguration ListBucket*
      ListTagsForResource`,
    ),
    resources: ['s3:::PREFIX-*'],
  },
  {
    sid: 'PortalFiles',
    types: ['aws_s3_object'],
    // Only of the portal: faces cannot be read.
    actions: of('s3', 'PutObject* GetObject* DeleteObject*'),
    resources: ['s3:::PREFIX-portal-*/*'],
  },
  {
    sid: 'Secrets',
    types: ['aws_secretsmanager_secret', 'aws_secretsmanager_secret_rotation'],
    // Neither to read a value nor to write one.
    actions: of(
      'secretsmanager',
      `CreateSecret UpdateSecret DeleteSecret RotateSecret CancelRotateSecret TagResource
      UntagResource DescribeSecret GetResourcePolicy`,
    ),
    resources: ['secretsmanager:*:*:secret:PREFIX/*'],
  },
  {
    sid: 'Topics',
    types: ['aws_sns_topic', 'aws_sns_topic_policy', 'aws_sns_topic_subscription'],
    actions: of(
      'sns',
      `CreateTopic DeleteTopic SetTopicAttributes Subscribe Unsubscribe TagResource UntagResource Get*
      List*`,
    ),
    resources: ['sns:*:*:PREFIX-*'],
  },
  {
    sid: 'Firewall',
    types: ['aws_wafv2_web_acl', 'aws_wafv2_web_acl_logging_configuration'],
    // The first logging of an account makes this role.
    actions: [
      ...of(
        'wafv2',
        `CreateWebACL UpdateWebACL DeleteWebACL PutLoggingConfiguration DeleteLoggingConfiguration
      TagResource UntagResource Get* List*`,
      ),
      ...of('iam', 'CreateServiceLinkedRole'),
    ],
    resources: ['wafv2:us-east-1:*:global/*', 'iam::*:role/aws-service-role/wafv2.amazonaws.com/*'],
  },
];

/** Where Terraform keeps an environment's state, and the workflow its plans. */
function statePermission({ state }: Needs, arn: (resource: string) => string) {
  if (state.kind === 'local') return [];
  return [
    {
      Sid: 'State',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: [arn(`s3:::${state.bucket}`), arn(`s3:::${state.bucket}/*`)],
    },
  ];
}

/** Returns the IAM policy of the role that deploys an environment. */
export function deployRolePolicy(
  environment: Needs,
  prefix: string,
  permissions: readonly Permission[] = deployPermissions,
) {
  const arn = (resource: string) => (resource === '*' ? '*' : `arn:aws:${resource.replace('PREFIX', prefix)}`);
  return {
    Version: '2012-10-17',
    Statement: [
      ...permissions
        .filter(({ when }) => when?.(environment) ?? true)
        .map(({ sid, actions, resources }) => ({
          Sid: sid,
          Effect: 'Allow',
          Action: [...actions],
          Resource: resources.map(arn),
        })),
      ...statePermission(environment, arn),
    ],
  };
}
