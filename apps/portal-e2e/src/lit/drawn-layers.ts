import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { lightLayers, person, screenAt } from '@liveness/synthetic-person';
import { type LayerJpegs, layerJpegs } from '@liveness/virtual-camera';
import type { HeldHead } from '../turning/held-heads';

/** From the camera to the middle of the head in the usual shot, in tenths of a metre. */
const distance = 7;

/** Draws what the light of a room and of a laptop's screen make of a head. */
export function drawLayers(pose: HeldHead): LayerJpegs {
  return layerJpegs(lightLayers(person({ pose }), { screen: screenAt(distance, 'laptop') }));
}

/** Returns the light of a head in a pose. It is drawn when it is first needed, which takes a second, and kept. */
export function layersOf(pose: HeldHead): LayerJpegs {
  const folder = new URL('../../../../dist/portal-e2e-heads/lit/', import.meta.url);
  const file = (layer: keyof LayerJpegs) => new URL(`${pose.yaw} ${pose.pitch} ${layer}.jpg`, folder);
  if (!existsSync(file('screen'))) {
    mkdirSync(folder, { recursive: true });
    const drawn = drawLayers(pose);
    writeFileSync(file('room'), drawn.room);
    writeFileSync(file('screen'), drawn.screen);
  }
  return { room: readFileSync(file('room')), screen: readFileSync(file('screen')) };
}
