import type { Synthesized } from './synthesized';

/**
 * Returns each resource and data source with those that it refers to or depends on, named as in Terraform's references.
 */
export function references({ json }: Synthesized): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>();
  for (const [section, prefix] of [
    [json.resource, ''],
    [json.data, 'data.'],
  ] as const) {
    for (const [type, blocks] of Object.entries(section)) {
      for (const [name, { '//': _comment, ...block }] of Object.entries(blocks))
        graph.set(`${prefix}${type}.${name}`, referencesIn(block));
    }
  }
  return graph;
}

/** Returns what a piece of configuration refers to: in expressions, and by name in `depends_on`. */
export function referencesIn(value: unknown): readonly string[] {
  return [
    ...new Set(
      [...JSON.stringify(value).matchAll(/\b((?:data\.)?aws_\w+\.[\w-]+)/g)].map(([, reference = '']) => reference),
    ),
  ];
}

/** Returns a cycle, if there is one. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}
