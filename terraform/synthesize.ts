import { App } from 'cdktf';
import type { Artifacts } from './artifacts/artifacts';
import type { Environment } from './configuration/environment';
import { LivenessStack } from './constructs/liveness-stack';
import type { Override } from './overrides/override';

/** Writes the Terraform configuration of one environment into a folder. The same input gives the same bytes. */
export function synthesize(
  environment: Environment,
  artifacts: Artifacts,
  outdir: string,
  overrides: readonly Override[] = [],
): void {
  const app = new App({ outdir, skipBackendValidation: true, stackTraces: false });
  const stack = new LivenessStack(app, environment, artifacts);
  for (const override of overrides) override(stack, environment);
  app.synth();
}
