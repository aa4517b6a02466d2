import type { S3BucketLifecycleConfigurationRule } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration/index.js';

/** What expires in a versioned bucket: objects, where a period is given; versions that were replaced; uploads that were never finished. */
export function lifecycleRules(keepOldVersionsDays: number, expireAfterDays?: number): S3BucketLifecycleConfigurationRule[] {
  // An empty filter; an empty prefix means the same, and scanners do not know that.
  const everything = [{}];
  return [
    ...(expireAfterDays === undefined ? [] : [{ id: 'expire', status: 'Enabled', filter: everything, expiration: [{ days: expireAfterDays }] }]),
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
