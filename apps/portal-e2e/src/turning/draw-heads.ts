// Draws the committed head pictures: `node --import tsx apps/portal-e2e/src/turning/draw-heads.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { encodeJpeg, person, photograph } from '@liveness/synthetic-person';
import { headFile, headsFolder, heldHeads } from './held-heads';

mkdirSync(headsFolder, { recursive: true });
for (const [index, head] of heldHeads.entries()) {
  const picture = photograph(person({ pose: head }), { grainSeed: 1_000 + index });
  writeFileSync(new URL(headFile(head), headsFolder), encodeJpeg(picture));
}
