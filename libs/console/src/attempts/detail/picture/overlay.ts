import type { AttemptDetail, DetailedFrame } from '@liveness/contract';
import { type RegionDrawing, regionDrawings } from '../light/region-drawings';
import type { PixelPoint, PixelRectangle } from './pixels';
import { type TurnDrawing, turnDrawing } from './turn-drawing';

/** The layers over a picture, in the order of their switches. */
export const layers = ['box', 'landmarks', 'pupils', 'area', 'target', 'path', 'turn', 'regions'] as const;
export type Layer = (typeof layers)[number];

/** The drawings over one frame's picture, in pixels of the image. */
export interface Overlay {
  readonly boxes: readonly PixelRectangle[];
  readonly landmarks: readonly PixelPoint[];
  readonly pupils: readonly PixelPoint[];
  /** Where the face must be, with its tolerance. */
  readonly area: readonly PixelRectangle[];
  /** Where the nose must go, with its tolerance. */
  readonly target: readonly PixelRectangle[];
  /** The nose's path up to this frame, whose own position comes last. */
  readonly path: readonly PixelPoint[];
  /** The turn that the frame was judged by. */
  readonly turn?: TurnDrawing;
  /** Where the frame's light was measured. */
  readonly regions: readonly RegionDrawing[];
}

/** Returns the layers that an attempt can have: only those that its challenge asks for, and what the analyser saw. */
export function layersOf({ params }: Pick<AttemptDetail, 'params'>): readonly Layer[] {
  const asked: Partial<Record<Layer, string>> = { area: 'area', target: 'nose', path: 'nose' };
  return layers.filter((layer) => {
    if (layer === 'turn') return Array.isArray(params['legs']);
    if (layer === 'regions') return hasSequences(params) || hasSequences(params['LIGHT']);
    const name = asked[layer];
    return name === undefined || rectangleOf(params, name) !== undefined;
  });
}

/** Whether parameters are those of LIGHT. */
function hasSequences(params: unknown): boolean {
  return Array.isArray((params as { readonly sequences?: unknown } | undefined)?.sequences);
}

type Seen = Pick<AttemptDetail, 'image' | 'params' | 'thresholds' | 'frames'> &
  Partial<Pick<AttemptDetail, 'challenge' | 'trace'>>;

/** Returns what the analyser saw in the frame with this index, and what the challenge asked for. */
export function overlayOf(detail: Seen, frame: number): Overlay {
  const { image, params, thresholds, frames } = detail;
  const faces = frames[frame]?.faces ?? [];
  const turn = turnDrawing(detail, frame);
  const toPixels = ({ x, y }: PixelPoint) => ({ x: x * image.width, y: y * image.height });
  const points = faces
    .flatMap(({ landmarks }) => landmarks)
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  const isPupil = ({ type }: { readonly type: string }) => /pupil$/i.test(type);
  return {
    boxes: faces.flatMap(({ box }) =>
      box
        ? [
            {
              x: box.left * image.width,
              y: box.top * image.height,
              width: box.width * image.width,
              height: box.height * image.height,
            },
          ]
        : [],
    ),
    landmarks: points.filter((point) => !isPupil(point)).map(toPixels),
    pupils: points.filter(isPupil).map(toPixels),
    area: withMargin(rectangleOf(params, 'area'), thresholds.limits['areaMarginPercent']),
    target: withMargin(rectangleOf(params, 'nose'), thresholds.limits['targetMarginPercent']),
    path: rectangleOf(params, 'nose')
      ? frames
          .slice(0, frame + 1)
          .flatMap(noseOf)
          .map(toPixels)
      : [],
    ...(turn && { turn }),
    regions: layersOf(detail).includes('regions') ? regionDrawings(frames[frame], image) : [],
  };
}

/**
 * Returns the rectangle with this name in a challenge's parameters: `areaLeft`, `areaTop`, `areaWidth`, `areaHeight`.
 */
function rectangleOf(params: AttemptDetail['params'], name: string): PixelRectangle | undefined {
  const [x, y, width, height] = ['Left', 'Top', 'Width', 'Height'].map((side) => params[name + side]);
  return isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height) ? { x, y, width, height } : undefined;
}

function withMargin(
  rectangle: PixelRectangle | undefined,
  marginPercent: number | undefined,
): readonly PixelRectangle[] {
  if (!rectangle) return [];
  const { x, y, width, height } = rectangle;
  const [across, down] = [width, height].map((side) => (side * (marginPercent ?? 0)) / 100) as [number, number];
  return across > 0 || down > 0
    ? [rectangle, { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down }]
    : [rectangle];
}

/** Of several noses the last one counts, as in the decision. */
function noseOf({ faces = [] }: DetailedFrame): PixelPoint[] {
  const nose = faces[0]?.landmarks.filter(({ type }) => type === 'nose').at(-1);
  return nose && Number.isFinite(nose.x) && Number.isFinite(nose.y) ? [nose] : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
