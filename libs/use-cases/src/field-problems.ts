import type { FieldProblem } from '@liveness/domain';
import type { core } from 'zod/mini';

/**
 * Returns each field that a schema rejected once, in English that needs no locale data. Values never appear: they may
 * be secrets.
 */
export function fieldProblems(
  issues: readonly core.$ZodIssue[],
  prefix: readonly string[] = [],
): readonly FieldProblem[] {
  const messages = new Map<string, string>();
  for (const issue of issues) {
    const path = [...prefix, ...issue.path.map(String)].join('.');
    if (!messages.has(path)) messages.set(path, sentence(issue));
  }
  return Array.from(messages, ([path, message]) => ({ path, message }));
}

function sentence(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Must be ${named(issue.expected)}.`;
    case 'too_small':
      return `Must be at least ${issue.minimum}${unit(issue.origin)}.`;
    case 'too_big':
      return `Must be at most ${issue.maximum}${unit(issue.origin)}.`;
    case 'invalid_value':
      return `Must be one of ${issue.values.map(String).join(', ')}.`;
    case 'unrecognized_keys':
      return `Unknown: ${issue.keys.join(', ')}.`;
    default:
      return 'Invalid format.';
  }
}

function named(expected: string): string {
  if (expected === 'int') return 'a whole number';
  return `${/^[aeiou]/.test(expected) ? 'an' : 'a'} ${expected}`;
}

function unit(origin: string): string {
  return origin === 'string' ? ' characters long' : '';
}
