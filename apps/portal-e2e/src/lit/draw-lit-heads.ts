// Draws the committed light of heads: `node --import tsx apps/portal-e2e/src/lit/draw-lit-heads.ts`. Four seconds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { lightLayers, person, screenAt } from '@liveness/synthetic-person';
import { layerJpegs } from '@liveness/virtual-camera';
import { type LitHead, litFile, litFolder, litHeads } from './lit-heads';

/** From the camera to the middle of the head in the usual shot, in tenths of a metre. */
const distance = 7;

mkdirSync(litFolder, { recursive: true });
for (const [head, yaw] of Object.entries(litHeads) as [LitHead, number][]) {
  const { room, screen } = layerJpegs(
    lightLayers(person({ pose: { yaw, pitch: 0 } }), { screen: screenAt(distance, 'laptop') }),
  );
  writeFileSync(litFile(head, 'room'), room);
  writeFileSync(litFile(head, 'screen'), screen);
}
