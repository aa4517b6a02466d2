import { drawnFrame, type FrameName } from './catalogue';
import { person } from './person/person';
import { photograph, photographEmptyRoom } from './photograph';
import { encodeJpeg } from './picture/jpeg';

/** Draws a frame of the catalogue anew. The same bytes on any machine; about a second. */
export function drawnBytes(name: FrameName): Uint8Array {
  const { person: who, grainSeed } = drawnFrame(name);
  return encodeJpeg(who ? photograph(who, { grainSeed }) : photographEmptyRoom(person(), { grainSeed }));
}
