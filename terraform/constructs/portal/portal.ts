import { CloudfrontDistribution } from '@cdktf/provider-aws/lib/cloudfront-distribution/index.js';
import type { CloudfrontDistributionOrigin } from '@cdktf/provider-aws/lib/cloudfront-distribution/index.js';
import { CloudfrontOriginAccessControl } from '@cdktf/provider-aws/lib/cloudfront-origin-access-control/index.js';
import type { PortalConfig } from '@liveness/contract';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { PortalArtifacts } from '../../artifacts/artifacts';
import type { RoleSettings } from '../../configuration/existing-resources';
import type { PortalSettings } from '../../configuration/portal-settings';
import type { ApiHost } from '../api/api-host';
import { timeouts } from '../api/timeouts';
import type { LogsBucket } from '../foundation/logs-bucket';
import { PrivateBucket } from '../foundation/private-bucket';
import { ApiGuard } from './api-guard';
import { FileCachePolicy, managedPolicies } from './file-cache-policy';
import { SecurityHeaders, contentSecurityPolicy } from './security-headers';
import type { EdgeKeyStore } from './edge-key-store';
import { EarlierFiles } from './earlier-files';
import { DistributionLogs } from './distribution-logs';
import { Firewall } from './firewall';
import { PageRouter } from './page-router';
import { PortalDomain } from './portal-domain';
import { PortalUpload } from './portal-upload';

export interface PortalProps {
  readonly prefix: string;
  readonly settings: PortalSettings;
  readonly logs: LogsBucket;
  readonly logRetentionDays: number;
  readonly roles: RoleSettings;
  /** The owner's web ACL, instead of a firewall of the stack. */
  readonly webAclArn?: string;
  /** The API's host (and port), without a scheme. */
  readonly apiHost: ApiHost;
  /** The identity provider's origins, which the pages call. */
  readonly connectTo: readonly string[];
  /** The keys by which the API knows requests that came through here, if it wants to. */
  readonly edgeKeys?: EdgeKeyStore | undefined;
}

const files = 'files';
const earlierFiles = 'earlier-files';
const filesOrEarlier = 'files-or-earlier';
const api = 'api';

/** The path of the hosted page of a check, the only page that pages of others may frame. */
const checkPage = '/check';

/** Pages and API at one address: no CORS, and no preflight on a phone's slow connection. */
export class Portal extends Construct {
  /** `https://…`, without a path. */
  readonly origin: string;
  readonly distribution: CloudfrontDistribution;
  readonly distributionId: string;
  readonly distributionArn: string;
  readonly bucketName: string;
  readonly bucketArn: string;
  readonly webAclArn: string | undefined;
  readonly #copying: ITerraformDependable;

  constructor(scope: Construct, id: string, props: PortalProps) {
    super(scope, id);
    const { prefix, settings, logs, logRetentionDays, roles, webAclArn, apiHost, connectTo, edgeKeys } = props;
    const bucket = new PrivateBucket(this, 'bucket', {
      namePrefix: `${prefix}-portal-`,
      keepOldVersionsDays: 30,
      accessLogs: logs.forAccessesOf('portal'),
      // The next deployment rebuilds everything in it.
      removalProtection: false,
    });
    const earlier = new EarlierFiles(this, 'earlier', { prefix, roles, logs, portal: bucket });
    this.#copying = earlier.copying;
    const domain = settings.domain && new PortalDomain(this, 'domain', settings.domain);
    this.webAclArn = settings.firewall
      ? new Firewall(this, 'firewall', { prefix, ...settings.firewall, logRetentionDays }).arn
      : webAclArn;
    const access = new CloudfrontOriginAccessControl(this, 'access', {
      name: `${prefix}-portal`,
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    });
    const fileHeaders = new SecurityHeaders(this, 'file-headers', {
      name: `${prefix}-portal`,
      comment: 'Portal',
      contentSecurityPolicy: contentSecurityPolicy(connectTo),
    });
    const isFramed = settings.frameAncestors.length > 0;
    const checkHeaders =
      isFramed &&
      new SecurityHeaders(this, 'check-headers', {
        name: `${prefix}-check`,
        comment: 'The hosted page of a check, in pages of others',
        contentSecurityPolicy: contentSecurityPolicy(connectTo, settings.frameAncestors),
        isFramed,
      });
    const apiHeaders = new SecurityHeaders(this, 'api-headers', {
      name: `${prefix}-api`,
      comment: 'Responses of the gateway itself; the API sets its own',
    });
    const pages = {
      targetOriginId: filesOrEarlier,
      viewerProtocolPolicy: 'redirect-to-https',
      allowedMethods: ['GET', 'HEAD'],
      cachedMethods: ['GET', 'HEAD'],
      compress: true,
      cachePolicyId: new FileCachePolicy(this, 'file-cache', { name: `${prefix}-portal` }).id,
      functionAssociation: [
        {
          eventType: 'viewer-request',
          functionArn: new PageRouter(this, 'page-router', { name: `${prefix}-pages` }).arn,
        },
      ],
    };
    const distribution = new CloudfrontDistribution(this, 'distribution', {
      comment: `${prefix}: portal and API`,
      enabled: true,
      isIpv6Enabled: true,
      httpVersion: 'http2and3',
      priceClass: settings.priceClass,
      defaultRootObject: 'index.html',
      ...(domain && { aliases: [domain.name] }),
      ...(this.webAclArn !== undefined && { webAclId: this.webAclArn }),
      origin: [
        { originId: files, domainName: bucket.bucket.bucketRegionalDomainName, originAccessControlId: access.id },
        apiOrigin(apiHost),
        {
          originId: earlierFiles,
          domainName: earlier.bucket.bucket.bucketRegionalDomainName,
          originAccessControlId: access.id,
        },
      ],
      // What a deployment has removed, open pages may still ask for.
      originGroup: [
        {
          originId: filesOrEarlier,
          failoverCriteria: { statusCodes: [404] },
          member: [{ originId: files }, { originId: earlierFiles }],
        },
      ],
      defaultCacheBehavior: { ...pages, responseHeadersPolicyId: fileHeaders.id },
      orderedCacheBehavior: [
        {
          pathPattern: '/api/*',
          targetOriginId: api,
          // Never redirected: a token sent in clear text must not get a helpful response.
          viewerProtocolPolicy: 'https-only',
          allowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'],
          cachedMethods: ['GET', 'HEAD'],
          compress: true,
          cachePolicyId: managedPolicies.cachingDisabled,
          originRequestPolicyId: managedPolicies.allViewerExceptHostHeader,
          responseHeadersPolicyId: apiHeaders.id,
          functionAssociation: [
            {
              eventType: 'viewer-request',
              functionArn: new ApiGuard(this, 'api-guard', { name: `${prefix}-api-guard`, edgeKeys }).arn,
            },
          ],
        },
        ...(checkHeaders ? [{ ...pages, pathPattern: checkPage, responseHeadersPolicyId: checkHeaders.id }] : []),
      ],
      restrictions: { geoRestriction: { restrictionType: 'none' } },
      viewerCertificate: domain
        ? {
            acmCertificateArn: domain.certificateArn,
            sslSupportMethod: 'sni-only',
            minimumProtocolVersion: 'TLSv1.2_2021',
          }
        : { cloudfrontDefaultCertificate: true },
    });
    for (const origin of [bucket, earlier.bucket])
      origin.allow({
        // With the permission to list, a missing file is 404 and not 403. Nobody can use it to list files, because
        // queries are not forwarded.
        sid: 'Distribution',
        principals: [{ type: 'Service', identifiers: ['cloudfront.amazonaws.com'] }],
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: [origin.arn, `${origin.arn}/*`],
        condition: [{ test: 'StringEquals', variable: 'aws:SourceArn', values: [distribution.arn] }],
      });
    domain?.pointTo(distribution);
    new DistributionLogs(this, 'logs', { prefix, distributionArn: distribution.arn, logs });
    this.origin = `https://${domain?.name ?? distribution.domainName}`;
    this.distribution = distribution;
    this.distributionId = distribution.id;
    this.distributionArn = distribution.arn;
    this.bucketName = bucket.bucket.id;
    this.bucketArn = bucket.arn;
  }

  /** Uploads the built files and their configuration. */
  publish(built: PortalArtifacts, config: PortalConfig): void {
    new PortalUpload(this, 'upload', { bucket: this.bucketName, after: this.#copying, ...built, config });
  }
}

function apiOrigin({ name, port }: ApiHost): CloudfrontDistributionOrigin {
  return {
    originId: api,
    domainName: name,
    customOriginConfig: {
      httpPort: 80,
      httpsPort: port,
      originProtocolPolicy: 'https-only',
      originSslProtocols: ['TLSv1.2'],
      originReadTimeout: timeouts.cloudfrontSeconds,
      originKeepaliveTimeout: 30,
    },
  };
}
