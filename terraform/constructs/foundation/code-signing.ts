import { S3Object } from '@cdktf/provider-aws/lib/s3-object/index.js';
import { SignerSigningJob } from '@cdktf/provider-aws/lib/signer-signing-job/index.js';
import { Construct } from 'constructs';
import type { ExistingResources } from '../../configuration/existing-resources';
import type { LogsBucket } from './logs-bucket';
import { PrivateBucket } from './private-bucket';

export interface CodeSigningProps {
  readonly prefix: string;
  readonly logs: LogsBucket;
  readonly settings: NonNullable<ExistingResources['codeSigning']>;
}

/**
 * Has AWS Signer sign the code of functions by the owner's profile, so that Lambda accepts it under the owner's
 * code-signing configuration. Signer reads and writes a bucket, so the code goes through one.
 */
export class CodeSigning extends Construct {
  readonly configArn: string;
  readonly #profileName: string;
  readonly #bucket: PrivateBucket;

  constructor(scope: Construct, id: string, { prefix, logs, settings }: CodeSigningProps) {
    super(scope, id);
    this.configArn = settings.configArn;
    this.#profileName = settings.profileName;
    this.#bucket = new PrivateBucket(this, 'bucket', {
      namePrefix: `${prefix}-code-`,
      keepOldVersionsDays: 30,
      accessLogs: logs.forAccessesOf('code'),
      // The next deployment uploads and signs again.
      removalProtection: false,
    });
  }

  /** Uploads a package and has it signed. Returns where the signed one is; other code has another key. */
  sign(name: string, source: string, sourceHash: string): { readonly bucket: string; readonly key: string } {
    const bucket = this.#bucket.bucket.id;
    const unsigned = new S3Object(this, `${name}-unsigned`, {
      bucket,
      key: `unsigned/${name}.zip`,
      source,
      sourceHash,
      overrideProvider: { defaultTags: { tags: {} } },
      // Signer takes one version of an object.
      dependsOn: [this.#bucket.versioning],
    });
    const { signedObject } = new SignerSigningJob(this, `${name}-job`, {
      profileName: this.#profileName,
      source: { s3: { bucket, key: unsigned.key, version: unsigned.versionId } },
      destination: { s3: { bucket, prefix: `signed/${name}-` } },
    });
    return { bucket, key: signedObject.get(0).s3.get(0).key };
  }
}
