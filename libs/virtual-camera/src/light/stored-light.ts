/** The brightest linear light that the pictures of layers hold: the room gives a white surface about 1. */
export const brightest = 2;

const lights = Float32Array.from({ length: 256 }, (_, value) => brightest * (value / 255) ** 2);

/** Returns the linear light, red, green and blue of each pixel, of a layer's picture in RGBA. */
export function storedLight(data: Uint8ClampedArray): Float32Array {
  const light = new Float32Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    light[to] = lights[data[from]!]!;
    light[to + 1] = lights[data[from + 1]!]!;
    light[to + 2] = lights[data[from + 2]!]!;
  }
  return light;
}
