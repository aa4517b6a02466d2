import type { PixelPoint, PixelRectangle } from './pixels';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest magnification, relative to the whole picture. */
const mostZoom = 8;

/** Returns the view of the whole image. */
export function wholeOf({ width, height }: Size): PixelRectangle {
  return { x: 0, y: 0, width, height };
}

/** Returns the view after zooming in (a factor above 1) or out around a point that stays in its position. */
export function zoomed(
  seen: PixelRectangle,
  image: Size,
  factor: number,
  at: PixelPoint = middleOf(seen),
): PixelRectangle {
  const width = Math.min(image.width, Math.max(image.width / mostZoom, seen.width / factor));
  const share = width / seen.width;
  return inside(
    {
      x: at.x - (at.x - seen.x) * share,
      y: at.y - (at.y - seen.y) * share,
      width,
      height: (width * image.height) / image.width,
    },
    image,
  );
}

/** Returns the view after moving the picture by this many of its pixels. */
export function pushed(seen: PixelRectangle, image: Size, across: number, down: number): PixelRectangle {
  return inside({ ...seen, x: seen.x - across, y: seen.y - down }, image);
}

/** Returns a rectangle of the image with a margin. */
export function closeUpOf(rectangle: PixelRectangle, image: Size): PixelRectangle {
  const width = Math.min(
    image.width,
    Math.max(image.width / mostZoom, Math.max(rectangle.width, (rectangle.height * image.width) / image.height) * 1.3),
  );
  const { x, y } = middleOf(rectangle);
  const height = (width * image.height) / image.width;
  return inside({ x: x - width / 2, y: y - height / 2, width, height }, image);
}

function middleOf({ x, y, width, height }: PixelRectangle): PixelPoint {
  return { x: x + width / 2, y: y + height / 2 };
}

function inside(seen: PixelRectangle, image: Size): PixelRectangle {
  return {
    ...seen,
    x: Math.max(0, Math.min(seen.x, image.width - seen.width)),
    y: Math.max(0, Math.min(seen.y, image.height - seen.height)),
  };
}
