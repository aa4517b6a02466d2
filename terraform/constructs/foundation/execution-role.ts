import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy/index.js';
import { Construct } from 'constructs';
import type { RoleSettings } from '../../configuration/existing-resources';
import { PolicyDocument, type PolicyStatement } from './policy-document';

export interface ExecutionRoleProps {
  readonly name: string;
  readonly description: string;
  /** The service that assumes the role, such as `lambda`. */
  readonly service: string;
  readonly settings: RoleSettings;
}

/** A role with one policy, to which other constructs add the permissions that they grant. */
export class ExecutionRole extends Construct {
  readonly arn: string;
  /** Must exist before the role is used. */
  readonly policy: IamRolePolicy;
  readonly #document: PolicyDocument;

  constructor(scope: Construct, id: string, { name, description, service, settings }: ExecutionRoleProps) {
    super(scope, id);
    const trust = new PolicyDocument(this, 'trust', [
      { principals: [{ type: 'Service', identifiers: [`${service}.amazonaws.com`] }], actions: ['sts:AssumeRole'] },
    ]);
    const role = new IamRole(this, 'role', {
      name: `${settings.namePrefix}${name}`,
      path: settings.path,
      description,
      assumeRolePolicy: trust.json,
      permissionsBoundary: settings.permissionsBoundaryArn,
    });
    this.#document = new PolicyDocument(this, 'grants');
    this.policy = new IamRolePolicy(this, 'policy', { name: 'grants', role: role.id, policy: this.#document.json });
    this.arn = role.arn;
  }

  allow(...statements: readonly PolicyStatement[]): void {
    this.#document.allow(...statements);
  }
}
