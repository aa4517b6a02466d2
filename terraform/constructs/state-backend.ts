import { LocalBackend, S3Backend, type TerraformStack } from 'cdktf';
import type { StateSettings } from '../configuration/state-settings';

/** Tells Terraform where its state lies. */
export function stateBackend(stack: TerraformStack, name: string, state: StateSettings): void {
  if (state.kind === 'local') {
    // From the folder of the synthesized stack back to the one with the sources: a synthesis must not take the state away.
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
  // A lock is a file beside the state; the CDK does not know this argument of Terraform 1.10 and later.
  stack.addOverride('terraform.backend.s3.use_lockfile', true);
}
