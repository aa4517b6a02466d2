import { readFileSync } from 'node:fs';
import { environments } from '../../environments';
import { type Block, synthesized } from '../../testing/synthesized';

interface Comment {
  readonly checkov?: { readonly skip: readonly { readonly id: string; readonly comment: string }[] };
}

const blocks: readonly Block[] = environments
  .map((input) => synthesized(input).json)
  .flatMap(({ resource, data }) =>
    [...Object.values(resource), ...Object.values(data)].flatMap((named) => Object.values(named)),
  );
const accepted = blocks.flatMap((block) => (block['//'] as Comment).checkov?.skip ?? []);

describe('the accepted findings', () => {
  it('have a reason each, beside the resource', () => {
    expect(accepted.length).toBeGreaterThan(20);
    for (const { id, comment } of accepted) expect(comment.length).withContext(id).toBeGreaterThan(15);
  });

  it('include those of policies', () => {
    expect(accepted.map(({ id }) => id)).toContain('CKV_AWS_356');
  });

  it('are exactly those in the page for auditors', () => {
    const page = readFileSync('docs/deploy/security.md', 'utf8');
    const listed = [...page.matchAll(/^\| (CKV2?_AWS_\d+)/gm)].map(([, id]) => id);
    expect(new Set(listed)).toEqual(new Set(accepted.map(({ id }) => id)));
    expect(listed.length).toBe(new Set(listed).size);
  });
});
