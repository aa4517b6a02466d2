import type { RoleSettings } from '../../configuration/existing-resources';
import type { CodeSigning } from './code-signing';
import type { FunctionNetwork } from './function-network';

/** What all functions of a stack have in common. */
export interface FunctionSurroundings {
  readonly roles: RoleSettings;
  /** If omitted, functions run outside of any network of the owner's. */
  readonly network?: FunctionNetwork;
  /** If omitted, code is uploaded unsigned. */
  readonly signing?: CodeSigning;
}
