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
