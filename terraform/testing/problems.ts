import { checkEnvironment } from '../configuration/check-environment';
import type { EnvironmentInput } from '../configuration/environment';

/** A valid environment with as little as possible. */
export const good: EnvironmentInput = {
  name: 'test',
  region: 'eu-west-1',
  removalProtection: false,
  retentionDays: 30,
  challenges: ['NOSE:standard'],
  api: { kind: 'here' },
  portal: {},
  identity: { kind: 'managed' },
};

/** Returns what is wrong with an environment. */
export function problems(input: unknown): readonly string[] {
  const checked = checkEnvironment(input);
  return checked.ok ? [] : checked.problems;
}

/** A change to that environment, and the start of the one problem that it causes. */
export type Wrong = readonly [change: object, problem: string | RegExp];

/** Defines a spec for each: it is rejected, for this reason alone. */
export function rejects(table: readonly Wrong[]): void {
  for (const [change, problem] of table) {
    it(`is rejected for ${JSON.stringify(change)}`, () => {
      const found = problems({ ...good, ...change });
      expect(found.length).withContext(found.join('\n')).toBe(1);
      expect(found[0]).toMatch(
        typeof problem === 'string' ? new RegExp(`^${problem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) : problem,
      );
    });
  }
}
