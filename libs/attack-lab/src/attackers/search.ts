/** How many ways an attacker tries out beforehand, with an analyser and an engine of his own. */
export interface SearchEffort {
  /** Ways drawn by chance. */
  readonly drawn: number;
  /** Changes to the best of them. */
  readonly refined: number;
}

export const usualEffort: SearchEffort = { drawn: 90, refined: 90 };

export interface Ways<Way> {
  any(): Way;
  /** A way that differs a little. */
  near(way: Way): Way;
  /** The higher the better; infinite where it is accepted. */
  score(way: Way): number;
}

/** Looks for a way that is accepted: first by chance, then near the best that was found. */
export function bestOf<Way>(
  { any, near, score }: Ways<Way>,
  { drawn, refined }: SearchEffort = usualEffort,
): { readonly accepted: boolean; readonly way: Way } {
  let best = { way: any(), score: -Infinity };
  for (let tries = 0; tries < drawn + refined && best.score < Infinity; tries += 1) {
    const way = tries < drawn ? any() : near(best.way);
    const reached = score(way);
    if (reached > best.score) best = { way, score: reached };
  }
  return { accepted: best.score === Infinity, way: best.way };
}

export function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
