import type { TerraformStack } from 'cdktf';
import type { Environment } from '../configuration/environment';

/**
 * Changes a stack after it is composed and before it is written: for what no setting reaches. The names of constructs
 * and resources may change from one version to the next, so read the plan.
 */
export type Override = (stack: TerraformStack, environment: Environment) => void;
