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
  /** How an instrument is held, in degrees, and times as large as a face. */
  readonly hold?: { readonly yaw: number; readonly pitch: number; readonly size: number };
  readonly regions: Readonly<Partial<Record<LightRegion, RegionLayers>>>;
}

/** The views of one kind, person, device, light and hold: the same scene in some poses, with the detector's own noise. */
export type LitScenery = readonly [LitView, ...LitView[]];

/** Groups views that belong together; each hold by itself if it is to be chosen. */
export function sceneries(views: readonly LitView[], byHold = false): readonly LitScenery[] {
  const keyOf = ({ kind, person, device, light, hold }: LitView) =>
    [kind, person, device, light, byHold && JSON.stringify(hold)].join('\n');
  return [...Map.groupBy(views, keyOf).values()].flatMap(([first, ...others]): LitScenery[] =>
    first ? [[first, ...others]] : [],
  );
}
