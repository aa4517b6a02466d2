import { S3Object, type S3ObjectConfig } from '@cdktf/provider-aws/lib/s3-object/index.js';
import type { PortalConfig } from '@liveness/contract';
import { AssetType, Fn, TerraformAsset } from 'cdktf';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { createHash } from 'node:crypto';
import type { PortalFile } from '../../artifacts/portal-files';

export interface PortalUploadProps {
  readonly bucket: string;
  /** Must exist before the first file. */
  readonly after: ITerraformDependable;
  readonly folder: string;
  readonly files: readonly PortalFile[];
  /** The content of `index.html`; the built one if absent. */
  readonly page?: string;
  readonly config: PortalConfig;
}

/** The portal's files in its bucket, with `config.json` beside them, so that one build runs in any account. */
export class PortalUpload extends Construct {
  constructor(scope: Construct, id: string, { bucket, after, folder, files, page, config }: PortalUploadProps) {
    super(scope, id);
    const asset = new TerraformAsset(this, 'files', {
      path: folder,
      type: AssetType.DIRECTORY,
      assetHash: hashOf(files),
    });
    const put = (id: string, config: Omit<S3ObjectConfig, 'bucket'>, dependsOn: S3Object[] = []) => {
      // S3 takes ten tags per object and fifty per bucket: the bucket has the stack's tags.
      const overrideProvider = { defaultTags: { tags: {} } };
      return new S3Object(this, id, { bucket, overrideProvider, ...config, dependsOn: [after, ...dependsOn] });
    };
    const upload = (
      { path, contentType, cacheControl, hash }: PortalFile,
      content?: string,
      dependsOn: S3Object[] = [],
    ) =>
      put(
        path.replaceAll('/', '--'),
        {
          key: path,
          ...(content === undefined
            ? { source: `${asset.path}/${path}`, sourceHash: hash }
            : { content: literal(content) }),
          contentType,
          cacheControl,
        },
        dependsOn,
      );
    const [index, ...others] = [...files].sort(
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
    if (index) upload(index, page, uploaded);
  }
}

/** Returns a text in which Terraform finds no templates. */
function literal(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

function hashOf(files: readonly PortalFile[]): string {
  return createHash('sha256')
    .update(files.map(({ path, hash }) => `${path} ${hash}`).join('\n'))
    .digest('hex')
    .slice(0, 32);
}
