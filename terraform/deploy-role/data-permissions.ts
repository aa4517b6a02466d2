import { of, type Permission } from './permission';

/** What holds data: table, buckets, secrets, the key, and the people who sign in. */
export const dataPermissions: readonly Permission[] = [
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
    sid: 'Keys',
    types: ['aws_kms_alias', 'aws_kms_key'],
    actions: of(
      'kms',
      `CreateKey CreateAlias UpdateAlias DeleteAlias PutKeyPolicy UpdateKeyDescription
      EnableKeyRotation ScheduleKeyDeletion TagResource UntagResource Describe* Get* List*
      Encrypt GenerateDataKey*`,
    ),
    // A key's id is known only once it is made.
    resources: ['*'],
  },
  {
    sid: 'KeysByServices',
    types: [],
    // Lambda and DynamoDB use the key on behalf of the caller when they are set up. Without `Decrypt`, Lambda shows
    // Terraform no environment variables, and each plan would set them again. S3 decrypts the state, if it has a key.
    actions: of('kms', 'CreateGrant Decrypt ReEncrypt*'),
    resources: ['*'],
    condition: () => ({
      StringLike: { 'kms:ViaService': ['lambda', 'dynamodb', 's3'].map((name) => `${name}.*.amazonaws.com`) },
    }),
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
];
