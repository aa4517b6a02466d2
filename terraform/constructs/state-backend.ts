import { LocalBackend, S3Backend, type TerraformStack } from 'cdktf';
import type { StateSettings } from '../configuration/state-settings';

/** Configures where Terraform stores its state. */
export function stateBackend(stack: TerraformStack, name: string, state: StateSettings): void {
  if (state.kind === 'local') {
    // From the folder of the synthesized stack to the one with the sources, because a synthesis must not delete the
    // state.
    new LocalBackend(stack, { path: `../../../terraform.${name}.tfstate` });
    return;
  }
  new S3Backend(stack, {
    bucket: state.bucket,
    key: `${name}.tfstate`,
    region: state.region,
    encrypt: true,
    ...(state.kmsKeyId !== undefined && { kmsKeyId: state.kmsKeyId }),
  });
  // A lock is a file beside the state. The CDK does not support this argument of Terraform 1.10 and later.
  stack.addOverride('terraform.backend.s3.use_lockfile', true);
}
