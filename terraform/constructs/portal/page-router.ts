import { CloudfrontFunction } from '@cdktf/provider-aws/lib/cloudfront-function/index.js';
import { Construct } from 'constructs';

/**
 * Runs at CloudFront's edge for each request of a page: everything without a file extension is a page of the portal,
 * and all pages are one file. A custom error page for 404 would do the same for pages, but hide the API's 404s as well.
 */
export const pageRouterCode = `function handler(event) {
  var request = event.request;
  var name = request.uri.slice(request.uri.lastIndexOf('/') + 1);
  if (name.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}
`;

/** The CloudFront function that routes pages. */
export class PageRouter extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name }: { readonly name: string }) {
    super(scope, id);
    this.arn = new CloudfrontFunction(this, 'function', {
      name,
      comment: 'All pages of the portal are one file',
      runtime: 'cloudfront-js-2.0',
      code: pageRouterCode,
      publish: true,
    }).arn;
  }
}
