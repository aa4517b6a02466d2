import fc from 'fast-check';
import { checkEnvironment } from '../configuration/check-environment';
import { anyEnvironment } from '../testing/any-environment';
import { findCycle, references } from '../testing/references';
import { synthesized } from '../testing/synthesized';

describe('any valid environment', () => {
  it('passes the check', () => {
    const right = fc.property(anyEnvironment, (input) => {
      const checked = checkEnvironment(input);
      expect(checked.ok ? [] : checked.problems)
        .withContext(JSON.stringify(input))
        .toEqual([]);
    });
    fc.assert(right, { numRuns: 200 });
  });

  it('becomes a stack without dangling references or cycles', () => {
    const whole = fc.property(anyEnvironment, (input) => {
      const graph = references(synthesized(input));
      return [...graph.values()].flat().every((reference) => graph.has(reference)) && findCycle(graph) === undefined;
    });
    expect(() => fc.assert(whole, { numRuns: 60 })).not.toThrow();
  });
});
