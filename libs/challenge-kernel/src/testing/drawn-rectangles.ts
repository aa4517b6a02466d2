import type { ImageSize } from '@liveness/domain';

/** A rectangle that a challenge drew, by the name its four parameters share (`areaLeft`, `areaTop`, `areaWidth`, `areaHeight`: `area`). */
export interface DrawnRectangle {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rectangles in pixels among the parameters, and among those of each part of a challenge that is made of others, found by their names. */
export function drawnRectangles(params: unknown): readonly DrawnRectangle[] {
  const fields = new Map(Object.entries(params as object));
  const ofParts = [...fields.values()].filter((value) => typeof value === 'object' && !Array.isArray(value));
  const own = [...fields.keys()]
    .filter((key) => key.endsWith('Left'))
    .map((key) => key.slice(0, -'Left'.length))
    .filter((name) => ['Top', 'Width', 'Height'].every((side) => fields.has(name + side)))
    .map((name) => ({
      name,
      left: fields.get(`${name}Left`),
      top: fields.get(`${name}Top`),
      width: fields.get(`${name}Width`),
      height: fields.get(`${name}Height`),
    }));
  return [...own, ...ofParts.flatMap(drawnRectangles)];
}

/** Whether a rectangle has an extent and no part of it lies outside of an image. */
export function isInside({ left, top, width, height }: DrawnRectangle, image: ImageSize): boolean {
  return (
    left >= 0 && top >= 0 && width >= 1 && height >= 1 && left + width <= image.width && top + height <= image.height
  );
}
