import {
  DataAwsIamPolicyDocument,
  type DataAwsIamPolicyDocumentStatement,
} from '@cdktf/provider-aws/lib/data-aws-iam-policy-document/index.js';
import { Construct } from 'constructs';
import { type AcceptedFinding, acceptFindings } from './accepted-findings';

export type PolicyStatement = DataAwsIamPolicyDocumentStatement;

/** A policy that grows by statements while the stack is composed. */
export class PolicyDocument extends Construct {
  readonly #document: DataAwsIamPolicyDocument;
  readonly #statements: PolicyStatement[] = [];

  constructor(scope: Construct, id: string, statements: readonly PolicyStatement[] = []) {
    super(scope, id);
    this.#document = new DataAwsIamPolicyDocument(this, 'document');
    this.allow(...statements);
  }

  /** Adds statements; one without an effect allows. */
  allow(...statements: readonly PolicyStatement[]): void {
    this.#statements.push(...statements);
    this.#document.putStatement(this.#statements);
  }

  /** For what of its statements a scanner would flag. */
  accept(findings: readonly AcceptedFinding[]): void {
    acceptFindings(this.#document, findings);
  }

  get json(): string {
    return this.#document.json;
  }
}
