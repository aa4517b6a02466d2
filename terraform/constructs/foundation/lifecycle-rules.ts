import type { S3BucketLifecycleConfigurationRule } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';

/**
 * Returns the lifecycle rules of a versioned bucket: objects expire after a period, if given; replaced versions;
 * incomplete uploads.
 */
export function lifecycleRules(
  keepOldVersionsDays: number,
  expireAfterDays?: number,
): S3BucketLifecycleConfigurationRule[] {
  // An empty filter covers the whole bucket. Without a filter the provider warns, and scanners treat an empty prefix as
  // a filter.
  const everything = [{}];
  return [
    ...(expireAfterDays === undefined
      ? []
      : [{ id: 'expire', status: 'Enabled', filter: everything, expiration: [{ days: expireAfterDays }] }]),
    {
      id: 'tidy',
      status: 'Enabled',
      filter: everything,
      noncurrentVersionExpiration: [{ noncurrentDays: keepOldVersionsDays }],
      abortIncompleteMultipartUpload: [{ daysAfterInitiation: 1 }],
      // When all versions of an object are gone, its delete marker is deleted, too.
      expiration: [{ expiredObjectDeleteMarker: true }],
    },
  ];
}
