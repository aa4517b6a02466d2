import { TerraformDataSource, type TerraformResource } from 'cdktf';

/** A policy scanner's rule (named as in Checkov) that a resource breaks on purpose, and the reason. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly reason: string;
}

/**
 * Writes the reasons beside the resource into the synthesized configuration, where Terraform treats them as a comment.
 */
export function acceptFindings(
  block: TerraformResource | TerraformDataSource,
  findings: readonly AcceptedFinding[],
): void {
  const skip = findings.map(({ rule, reason }) => ({ id: rule, comment: reason }));
  // The CDK drops comments of data sources, but not overrides that the stack adds.
  if (TerraformDataSource.isTerraformDataSource(block))
    block.cdktfStack.addOverride(`data.${block.terraformResourceType}.${block.friendlyUniqueId}.//.checkov.skip`, skip);
  else block.addOverride('//.checkov.skip', skip);
}
