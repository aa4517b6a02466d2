import type { Challenge } from '@liveness/challenge-kernel';
import type { Scopes } from './scopes';

export interface OpenApiOptions {
  /** The challenges that a deployment offers, and what can be made of them for one sitting. */
  readonly challenges: readonly Challenge[];
  /** The public origin of the API, without a path. */
  readonly publicUrl: string;
  /** The scopes that backends need, as the issuer names them. */
  readonly scopes: Scopes;
}
