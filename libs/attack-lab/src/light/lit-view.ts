import type { LightRegion } from '@liveness/domain';

/** Red, green and blue, linear. */
export type Linear = readonly [red: number, green: number, blue: number];

/** The light of a region: what the room gives, and what a white screen adds that is as bright as the room. */
export interface RegionLayers {
  readonly room: Linear;
  readonly screen: Linear;
}

/** Somebody, or something that shows somebody, before a screen, drawn once: every light of the screen follows by arithmetic. */
export interface LitView {
  /** `head`, or what is held before the camera. */
  readonly kind: string;
  readonly person: string;
  readonly device: string;
  /** Name of the room's light. */
  readonly light: string;
  readonly regions: Readonly<Partial<Record<LightRegion, RegionLayers>>>;
}

/** The views of one kind, person, device and light: the same scene in some poses, with the detector's own noise. */
export type LitScenery = readonly [LitView, ...LitView[]];

/** Groups views that belong together. */
export function sceneries(views: readonly LitView[]): readonly LitScenery[] {
  const keyOf = ({ kind, person, device, light }: LitView) => [kind, person, device, light].join('\n');
  return [...Map.groupBy(views, keyOf).values()].flatMap(([first, ...others]): LitScenery[] =>
    first ? [[first, ...others]] : [],
  );
}
