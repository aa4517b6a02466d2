import axe from 'axe-core';

/** Returns axe's findings for an element: each rule with the first place that breaks it. */
export async function accessibilityProblems(element: Element): Promise<readonly string[]> {
  // A component alone is not a page: it can't have a page's landmarks and only h1.
  const { violations } = await axe.run(element, {
    rules: { region: { enabled: false } },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.target.join(' ')})`);
}
