import { CloudfrontCachePolicy } from '@cdktf/provider-aws/lib/cloudfront-cache-policy/index.js';
import { Construct } from 'constructs';

/**
 * The portal's files are kept exactly as long as each of them says. AWS's own caching policy keeps every file for a second at least,
 * what says `no-cache` included.
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

/** Policies that AWS itself keeps in every account, by the ids that its documentation lists. */
export const managedPolicies = {
  /** Nothing is kept: each request goes to the origin. */
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  /** Everything the browser sent is passed on but `Host`, by which API Gateway would look for another API. */
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;
