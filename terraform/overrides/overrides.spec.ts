import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEnvironment } from '../configuration/check-environment';
import { synthesize } from '../synthesize';
import { smallArtifacts } from '../testing/artifacts-on-disk';
import { Synthesized, environment } from '../testing/synthesized';
import { keepLogs, onlyFrom } from './example';
import type { Override } from './override';

/** Writes production with overrides, as `npm run synth` does. */
function written(overrides: readonly Override[]): Synthesized {
  const checked = checkEnvironment(environment('production'));
  if (!checked.ok) throw new Error(checked.problems.join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'liveness-overrides-'));
  synthesize(checked.environment, smallArtifacts(), folder, overrides);
  const text = readFileSync(join(folder, 'stacks/liveness-production/cdk.tf.json'), 'utf8');
  rmSync(folder, { recursive: true });
  return new Synthesized(text);
}

describe('overrides', () => {
  const [without, changed] = [written([]), written([onlyFrom(['DE', 'AT']), keepLogs])];

  it('change an argument of a resource', () => {
    expect(changed.one('aws_cloudfront_distribution')['restrictions']).toEqual({
      geo_restriction: { restriction_type: 'whitelist', locations: ['DE', 'AT'] },
    });
  });

  it('visit every construct by an aspect', () => {
    const groups = changed.all('aws_cloudwatch_log_group');
    expect(groups.length).toBeGreaterThan(3);
    for (const [name, group] of groups) expect(group['skip_destroy']).withContext(name).toBeTrue();
  });

  it('leave everything else as it is', () => {
    const rest = ({ json: { resource } }: Synthesized) =>
      Object.entries(resource).filter(
        ([type]) => type !== 'aws_cloudfront_distribution' && type !== 'aws_cloudwatch_log_group',
      );
    expect(rest(changed)).toEqual(rest(without));
  });

  it('know the environment', () => {
    const seen: string[] = [];
    written([(stack, { name }) => seen.push(`${stack.node.id} of ${name}`)]);
    expect(seen).toEqual(['liveness-production of production']);
  });
});
