/** Edges of an upright rectangle in pixels. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Area common to both over the area of their union, 0–1. */
export function overlap(a: Edges, b: Edges): number {
  const width = Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
  const height = Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  const both = width * height;
  return both === 0 ? 0 : both / (areaOf(a) + areaOf(b) - both);
}

export function areaOf({ left, top, right, bottom }: Edges): number {
  return (right - left) * (bottom - top);
}

/** Keeps the first of all that overlap by more than `most`; the surest must come first. */
export function withoutOverlaps<T extends { readonly edges: Edges }>(surestFirst: readonly T[], most: number): T[] {
  const kept: T[] = [];
  for (const candidate of surestFirst) {
    if (kept.every((other) => overlap(other.edges, candidate.edges) <= most)) kept.push(candidate);
  }
  return kept;
}
