import type { Challenge } from '@liveness/challenge-kernel';

export interface OpenApiOptions {
  /** The challenges that a deployment offers. */
  readonly challenges: readonly Challenge[];
  /** The public origin of the API, without a path. */
  readonly publicUrl: string;
  /** The scope that backends need, as the issuer names it. */
  readonly backendScope: string;
  /** The scope that a client's own token needs in order to start attempts. */
  readonly startScope: string;
}
