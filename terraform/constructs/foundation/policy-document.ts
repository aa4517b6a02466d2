import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from '@cdktf/provider-aws/lib/data-aws-iam-policy-document/index.js';
import { Construct } from 'constructs';

export type PolicyStatement = DataAwsIamPolicyDocumentStatement;

/** A policy to which statements are added while the stack is composed. */
export class PolicyDocument extends Construct {
  readonly #document: DataAwsIamPolicyDocument;
  readonly #statements: PolicyStatement[] = [];

  constructor(scope: Construct, id: string, statements: readonly PolicyStatement[] = []) {
    super(scope, id);
    this.#document = new DataAwsIamPolicyDocument(this, 'document');
    this.allow(...statements);
  }

  /** Adds statements; their default effect is to allow. */
  allow(...statements: readonly PolicyStatement[]): void {
    this.#statements.push(...statements);
    this.#document.putStatement(this.#statements);
  }

  get json(): string {
    return this.#document.json;
  }
}
