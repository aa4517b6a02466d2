import { readFileSync } from 'node:fs';
import { workspaceRoot } from '../setup/environment.mjs';

/**
 * Returns the rules that Checkov skips: the comment above each says where it is broken, and why.
 *
 * @param {string} configuration Content of `.checkov.yaml`
 * @returns {{ rule: string, where?: string, reason?: string }[]}
 */
export function acceptedFindings(configuration) {
  const [, list = ''] = configuration.split(/^skip-check:$/m);
  return [...list.matchAll(/(?:^ {2}# ([^:\n]+): (.+)\n)?^ {2}- (\S+)$/gm)].map(([, where, reason, rule]) => ({
    rule,
    where,
    reason,
  }));
}

/** The table for auditors must say what `.checkov.yaml` says, and each rule needs a place and a reason. */
export function acceptedFindingProblems(
  configuration = readFileSync(`${workspaceRoot}.checkov.yaml`, 'utf8'),
  page = readFileSync(`${workspaceRoot}docs/deploy/security.md`, 'utf8'),
) {
  const accepted = acceptedFindings(configuration);
  const rows = page.match(/^\| CKV\w+ \|.*$/gm) ?? [];
  const wanted = accepted.map(({ rule, where, reason }) => `| ${rule} | ${where} | ${reason} |`);
  return [
    ...(accepted.length === 0 ? ['.checkov.yaml accepts nothing: was its form changed?'] : []),
    ...accepted
      .filter(({ reason }) => !reason)
      .map(({ rule }) => `.checkov.yaml: ${rule} lacks a line above it like "# where: why"`),
    ...accepted
      .filter(({ rule }, index) => accepted.findIndex((other) => other.rule === rule) !== index)
      .map(({ rule }) => `.checkov.yaml names ${rule} twice`),
    ...wanted.filter((row) => !rows.includes(row)).map((row) => `docs/deploy/security.md lacks the line ${row}`),
    ...rows
      .filter((row) => !wanted.includes(row))
      .map((row) => `docs/deploy/security.md: .checkov.yaml does not have ${row}`),
  ];
}
