/** Linear red, green and blue, as shares of what a screen can show. */
export type ScreenColour = readonly [red: number, green: number, blue: number];

/** The light in which a scene is seen. In lux on a plane before the face that faces the camera. */
export interface SceneLight {
  readonly roomLux: number;
  /** What the viewport adds when all of it is white: 15 to 33 before a phone, 68 to 107 before a laptop. */
  readonly screenLux: number;
}
