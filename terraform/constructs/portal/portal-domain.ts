import { AcmCertificate } from '@cdktf/provider-aws/lib/acm-certificate/index.js';
import { AcmCertificateValidation } from '@cdktf/provider-aws/lib/acm-certificate-validation/index.js';
import type { CloudfrontDistribution } from '@cdktf/provider-aws/lib/cloudfront-distribution/index.js';
import { Route53Record } from '@cdktf/provider-aws/lib/route53-record/index.js';
import { Construct } from 'constructs';
import type { PortalSettings } from '../../configuration/portal-settings';
import { cloudfrontRegion } from '../../configuration/regions';

/**
 * The owner's domain name for the portal. With a hosted zone its certificate and records are made here; otherwise the
 * certificate is given.
 */
export class PortalDomain extends Construct {
  readonly name: string;
  readonly certificateArn: string;
  readonly #zoneId: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    { name, hostedZoneId, certificateArn }: NonNullable<PortalSettings['domain']>,
  ) {
    super(scope, id);
    this.name = name;
    this.#zoneId = hostedZoneId;
    this.certificateArn = certificateArn ?? this.#certify(hostedZoneId ?? '');
  }

  /** Points the name at the distribution, if its zone is known. */
  pointTo(distribution: CloudfrontDistribution): void {
    if (this.#zoneId === undefined) return;
    for (const type of ['A', 'AAAA']) {
      new Route53Record(this, type.toLowerCase(), {
        zoneId: this.#zoneId,
        name: this.name,
        type,
        alias: { name: distribution.domainName, zoneId: distribution.hostedZoneId, evaluateTargetHealth: false },
      });
    }
  }

  #certify(zoneId: string): string {
    const certificate = new AcmCertificate(this, 'certificate', {
      region: cloudfrontRegion,
      domainName: this.name,
      validationMethod: 'DNS',
      options: { certificateTransparencyLoggingPreference: 'ENABLED' },
      // The old one stays in use until the new one is in place.
      lifecycle: { createBeforeDestroy: true },
    });
    const proof = certificate.domainValidationOptions.get(0);
    const record = new Route53Record(this, 'proof', {
      zoneId,
      name: proof.resourceRecordName,
      type: proof.resourceRecordType,
      records: [proof.resourceRecordValue],
      ttl: 300,
      allowOverwrite: true,
    });
    return new AcmCertificateValidation(this, 'validation', {
      region: cloudfrontRegion,
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
    }).certificateArn;
  }
}
