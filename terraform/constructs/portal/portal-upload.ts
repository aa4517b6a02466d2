import { S3Object, type S3ObjectConfig } from '@cdktf/provider-aws/lib/s3-object/index.js';
import type { PortalConfig } from '@liveness/contract';
import { AssetType, Fn, TerraformAsset } from 'cdktf';
import { Construct } from 'constructs';
import { createHash } from 'node:crypto';
import type { PortalFile } from '../../artifacts/portal-files';

export interface PortalUploadProps {
  readonly bucket: string;
  readonly folder: string;
  readonly files: readonly PortalFile[];
  readonly config: PortalConfig;
}

/** The portal's files in its bucket, with `config.json` beside them, so that one build runs in any account. */
export class PortalUpload extends Construct {
  constructor(scope: Construct, id: string, { bucket, folder, files, config }: PortalUploadProps) {
    super(scope, id);
    const asset = new TerraformAsset(this, 'files', {
      path: folder,
      type: AssetType.DIRECTORY,
      assetHash: hashOf(files),
    });
    const put = (id: string, config: Omit<S3ObjectConfig, 'bucket'>) => {
      // S3 takes ten tags per object and fifty per bucket: the bucket has the stack's tags.
      const overrideProvider = { defaultTags: { tags: {} } };
      return new S3Object(this, id, { bucket, overrideProvider, ...config });
    };
    const upload = ({ path, contentType, cacheControl, hash }: PortalFile, dependsOn: S3Object[] = []) =>
      put(path.replaceAll('/', '--'), {
        key: path,
        source: `${asset.path}/${path}`,
        sourceHash: hash,
        contentType,
        cacheControl,
        dependsOn,
      });
    const [page, ...others] = [...files].sort(
      (one, other) => Number(other.path === 'index.html') - Number(one.path === 'index.html'),
    );
    const uploaded = others.map((file) => upload(file));
    uploaded.push(
      put('config.json', {
        key: 'config.json',
        content: Fn.jsonencode(config),
        contentType: 'application/json',
        cacheControl: 'no-cache',
      }),
    );
    // Last, because the page names the others.
    if (page) upload(page, uploaded);
  }
}

function hashOf(files: readonly PortalFile[]): string {
  return createHash('sha256')
    .update(files.map(({ path, hash }) => `${path} ${hash}`).join('\n'))
    .digest('hex')
    .slice(0, 32);
}
