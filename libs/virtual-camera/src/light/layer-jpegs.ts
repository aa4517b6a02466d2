import { type LightLayers, developLayers, encodeJpeg } from '@liveness/synthetic-person';
import { brightest } from './stored-light';

/** A scene's light as two JPEGs of 480 × 480: what the room gives, and what a white screen adds that is as bright as the room. */
export interface LayerJpegs {
  readonly room: Uint8Array;
  readonly screen: Uint8Array;
}

/** Returns layers as a camera takes them to a page, with the softness of a lens and without noise. */
export function layerJpegs(layers: LightLayers): LayerJpegs {
  return { room: layerJpeg(layers, layers.room), screen: layerJpeg(layers, layers.screen) };
}

function layerJpeg(layers: LightLayers, light: Float32Array): Uint8Array {
  const room = light.map((value) => value / brightest);
  return encodeJpeg(developLayers({ ...layers, room }, { screen: [0, 0, 0], noise: 0 }));
}
