import type { DetailedFrame } from '@liveness/contract';
import { type LightRegion, lightRegions } from '@liveness/domain';
import { type LightPatch, lightPatches } from '@liveness/face-geometry';

/** A region of a frame whose light was measured, in pixels of the image. */
export interface RegionDrawing {
  readonly region: LightRegion;
  /** From 1: the number at the picture and in the table beside it. */
  readonly number: number;
  readonly patches: readonly LightPatch[];
  /** Where the number stands: −1 is left of a patch that is too narrow for it, 1 right, 0 in its middle. */
  readonly side: -1 | 0 | 1;
}

const sides: Readonly<Partial<Record<LightRegion, -1 | 1>>> = {
  noseLeft: -1,
  noseRight: 1,
  edgeLeft: -1,
  edgeRight: 1,
};

/** Returns where the light of a frame's only face was measured, by its landmarks as the server placed them. */
export function regionDrawings(
  frame: Pick<DetailedFrame, 'faces'> | undefined,
  image: { readonly width: number; readonly height: number },
): readonly RegionDrawing[] {
  const [face, another] = frame?.faces ?? [];
  if (!face || another) return [];
  const placed = lightPatches(face, image);
  return lightRegions.flatMap((region, index): RegionDrawing[] => {
    const patches = placed[region];
    return patches ? [{ region, number: index + 1, patches, side: sides[region] ?? 0 }] : [];
  });
}
