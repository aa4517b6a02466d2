import type { TerraformElement } from 'cdktf';

/** A policy scanner's rule (named as in Checkov) that a resource breaks on purpose, and why that is right. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly reason: string;
}

/** Writes the reasons beside the resource into the synthesized configuration, where Terraform takes them for a comment. */
export function acceptFindings(resource: TerraformElement, findings: readonly AcceptedFinding[]): void {
  resource.addOverride('//.checkov.skip', findings.map(({ rule, reason }) => ({ id: rule, comment: reason })));
}
