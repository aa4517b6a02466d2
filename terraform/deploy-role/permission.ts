import type { Environment } from '../configuration/environment';

/** The part of an environment on which permissions depend. */
export type Needs = Pick<Environment, 'name' | 'state' | 'existing' | 'network' | 'roles'>;

/** Conditions of an IAM statement: values by key, by operator. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What the role that deploys may do to resources of some types. */
export interface Permission {
  readonly sid: string;
  /** Terraform's types of resources. Empty for what another permission only needs in addition. */
  readonly types: readonly string[];
  readonly actions: readonly string[];
  /**
   * ARNs after the partition; `*` where AWS knows no narrower. `PREFIX` stands for the start of the environment's names,
   * `ROLES` for what is before it in the names of roles.
   */
  readonly resources: readonly string[];
  /** If omitted, every environment needs it. */
  readonly when?: (environment: Needs) => boolean;
  readonly condition?: (environment: Needs) => Conditions | undefined;
}

/** Returns actions of one service from their names, which are separated by blanks. */
export function of(service: string, names: string): readonly string[] {
  return names.split(/\s+/).map((name) => `${service}:${name}`);
}
