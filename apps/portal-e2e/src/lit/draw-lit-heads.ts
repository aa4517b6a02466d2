// Draws the committed light of heads: `node --import tsx apps/portal-e2e/src/lit/draw-lit-heads.ts`. Four seconds.
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawLayers } from './drawn-layers';
import { type LitHead, litFile, litFolder, litHeads } from './lit-heads';

mkdirSync(litFolder, { recursive: true });
for (const [head, yaw] of Object.entries(litHeads) as [LitHead, number][]) {
  const { room, screen } = drawLayers({ yaw, pitch: 0 });
  writeFileSync(litFile(head, 'room'), room);
  writeFileSync(litFile(head, 'screen'), screen);
}
