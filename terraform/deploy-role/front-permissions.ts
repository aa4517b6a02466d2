import { of, type Permission } from './permission';

/** What people and clients reach: addresses, gateway, CloudFront with its firewall, and the portal’s files. */
export const frontPermissions: readonly Permission[] = [
  {
    sid: 'Certificates',
    types: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
    actions: of(
      'acm',
      `RequestCertificate DeleteCertificate AddTagsToCertificate RemoveTagsFromCertificate Describe* List*`,
    ),
    resources: ['*'],
  },
  {
    sid: 'Records',
    types: ['aws_route53_record'],
    actions: of('route53', `ChangeResourceRecordSets GetHostedZone GetChange ListResourceRecordSets`),
    resources: ['route53:::hostedzone/*', 'route53:::change/*'],
  },
  {
    sid: 'Gateway',
    types: ['aws_apigatewayv2_api', 'aws_apigatewayv2_integration', 'aws_apigatewayv2_route', 'aws_apigatewayv2_stage'],
    actions: of('apigateway', 'GET POST PUT PATCH DELETE TagResource'),
    resources: ['apigateway:*::/apis', 'apigateway:*::/apis/*', 'apigateway:*::/tags/*'],
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
  {
    sid: 'PortalFiles',
    types: ['aws_s3_object'],
    // Only of the portal: faces cannot be read.
    actions: of('s3', 'PutObject* GetObject* DeleteObject*'),
    resources: ['s3:::PREFIX-portal-*/*'],
  },
];
