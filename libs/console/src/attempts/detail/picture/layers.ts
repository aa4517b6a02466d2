/** What can be drawn over a picture, in the order in which the switches stand. */
export const layers = ['box', 'landmarks', 'pupils', 'area', 'target', 'path'] as const;
export type Layer = (typeof layers)[number];
