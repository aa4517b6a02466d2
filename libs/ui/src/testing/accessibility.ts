import axe from 'axe-core';

/** What axe finds wrong with an element, each rule with the first place it was broken in. */
export async function accessibilityProblems(element: Element): Promise<readonly string[]> {
  // A component alone is no page: it can't have the landmarks and the only h1 of one.
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(' ')})`);
}
