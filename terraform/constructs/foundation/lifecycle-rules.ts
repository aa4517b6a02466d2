import type { S3BucketLifecycleConfigurationRule } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';

/** What expires in a versioned bucket: objects, where a period is given; versions that were replaced; uploads that were never finished. */
export function lifecycleRules(
  keepOldVersionsDays: number,
  expireAfterDays?: number,
): S3BucketLifecycleConfigurationRule[] {
  // An empty filter is the whole bucket. With none at all the provider warns, and an empty prefix is a filter to scanners.
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
      // Of an object whose versions are all gone, the marker of its deletion goes as well.
      expiration: [{ expiredObjectDeleteMarker: true }],
    },
  ];
}
