import type { HeadPose } from '@liveness/synthetic-person';
import { type Vector, axesOf, dot } from './rotation';

/** A place on a surface that a ray meets: in face widths along the surface from the middle of the face, right and up. */
export interface Meeting {
  readonly x: number;
  readonly y: number;
  /** Distance along the ray. */
  readonly along: number;
  /** Cosine between the surface's front and the camera. */
  readonly facing: number;
  /** Which way the surface faces there, of length 1; absent where it does not know. */
  readonly normal?: Vector;
}

/** Something flat or bent that is held before the camera, which stands in the origin and looks along −z. Lengths in face widths. */
export interface Surface {
  /** @param ray direction with z = −1. */
  meet(ray: Vector): Meeting | undefined;
}

export interface Placed extends HeadPose {
  /** Middle of the face before the camera. */
  readonly at: Vector;
}

/** A flat sheet. It has no edges: what lies where is the paint's business. */
export function flatSheet({ at, ...pose }: Placed): Surface {
  const { right, up, front } = axesOf(pose);
  const away = dot(at, front);
  return {
    meet(ray) {
      const towards = dot(ray, front);
      if (towards >= -1e-6) return undefined;
      const along = away / towards;
      if (along <= 0) return undefined;
      const x = ray[0] * along - at[0];
      const y = ray[1] * along - at[1];
      const z = ray[2] * along - at[2];
      return {
        x: x * right[0] + y * right[1] + z * right[2],
        y: x * up[0] + y * up[1] + z * up[2],
        along,
        facing: -towards / Math.hypot(...ray),
        normal: front,
      };
    },
  };
}

/** A sheet bent to a cylinder about its own vertical or horizontal axis, the face on its outer side: lengths along the paper are kept. */
export function bentSheet({ at, ...pose }: Placed, axis: 'vertical' | 'horizontal', radius: number): Surface {
  const { right, up, front } = axesOf(pose);
  const [across, along] = axis === 'vertical' ? [right, up] : [up, right];
  // From the cylinder's axis, which lies a radius behind the face's middle.
  const centre: Vector = [at[0] - front[0] * radius, at[1] - front[1] * radius, at[2] - front[2] * radius];
  const c0 = -dot(centre, across);
  const f0 = -dot(centre, front);
  return {
    meet(ray) {
      const c1 = dot(ray, across);
      const f1 = dot(ray, front);
      const a = c1 * c1 + f1 * f1;
      const b = c0 * c1 + f0 * f1;
      const under = b * b - a * (c0 * c0 + f0 * f0 - radius * radius);
      if (under <= 0) return undefined;
      const distance = (-b - Math.sqrt(under)) / a;
      if (distance <= 0) return undefined;
      const c = c0 + c1 * distance;
      const f = f0 + f1 * distance;
      if (f <= 0) return undefined;
      const bent = Math.atan2(c, f) * radius;
      const straight = dot(ray, along) * distance - dot(centre, along);
      const facing = -(c * c1 + f * f1) / (radius * Math.hypot(...ray));
      const normal: Vector = [
        (c * across[0] + f * front[0]) / radius,
        (c * across[1] + f * front[1]) / radius,
        (c * across[2] + f * front[2]) / radius,
      ];
      return axis === 'vertical'
        ? { x: bent, y: straight, along: distance, facing, normal }
        : { x: straight, y: bent, along: distance, facing, normal };
    },
  };
}
