import { App } from 'cdktf';
import type { Artifacts } from './artifacts/artifacts';
import type { Environment } from './configuration/environment';
import { LivenessStack } from './constructs/liveness-stack';

/** Writes the Terraform configuration of one environment into a folder. The same input gives the same bytes. */
export function synthesize(environment: Environment, artifacts: Artifacts, outdir: string): void {
  const app = new App({ outdir, skipBackendValidation: true, stackTraces: false });
  new LivenessStack(app, environment, artifacts);
  app.synth();
}
