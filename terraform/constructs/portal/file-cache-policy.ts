import { CloudfrontCachePolicy } from '@cdktf/provider-aws/lib/cloudfront-cache-policy/index.js';
import { Construct } from 'constructs';

/**
 * Caches each of the portal's files exactly as long as its own header says. AWS's own caching policy caches every file
 * for at least a second, even with `no-cache`.
 */
export class FileCachePolicy extends Construct {
  readonly id: string;

  constructor(scope: Construct, id: string, { name }: { readonly name: string }) {
    super(scope, id);
    this.id = new CloudfrontCachePolicy(this, 'policy', {
      name,
      comment: 'As long as the file says',
      minTtl: 0,
      defaultTtl: 0,
      maxTtl: 31_536_000,
      parametersInCacheKeyAndForwardedToOrigin: {
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
        cookiesConfig: { cookieBehavior: 'none' },
        headersConfig: { headerBehavior: 'none' },
        queryStringsConfig: { queryStringBehavior: 'none' },
      },
    }).id;
  }
}

/** AWS's managed policies, which exist in every account, by their documented ids. */
export const managedPolicies = {
  /** Nothing is cached: each request goes to the origin. */
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  /** Everything from the browser is forwarded except `Host`, with which API Gateway would look for another API. */
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;
