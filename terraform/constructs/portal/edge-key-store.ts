import { CloudfrontKeyValueStore } from '@cdktf/provider-aws/lib/cloudfront-key-value-store/index.js';
import { Construct } from 'constructs';

/**
 * The store from which CloudFront's function takes the key that it adds to requests. Terraform makes it empty and never
 * reads what is in it: the key rotation writes the keys.
 */
export class EdgeKeyStore extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { prefix }: { readonly prefix: string }) {
    super(scope, id);
    this.arn = new CloudfrontKeyValueStore(this, 'store', {
      name: `${prefix}-edge`,
      comment: 'Keys by which the API knows requests that came through CloudFront',
      // If it is no longer wanted, CloudFront's function lets go of it first.
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }
}
