import type { GlyphName } from '@liveness/ui/elements/glyph';

/** A page in the console's navigation: its path below `/admin`, which also names its words. */
export interface NavEntry {
  readonly path: string;
  readonly glyph: GlyphName;
}

/** One line a page, in the order in which they are shown. */
export const navEntries: readonly NavEntry[] = [
  { path: 'overview', glyph: 'overview' },
  { path: 'attempts', glyph: 'attempts' },
  { path: 'thresholds', glyph: 'thresholds' },
  { path: 'audit', glyph: 'audit' },
];
