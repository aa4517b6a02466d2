import type { LightName } from '@liveness/synthetic-person';
import { loadServerDetector } from '../detectors/server-detector';
import { people } from '../people/people';
import { drawHead, drawInstrument, litInstruments } from './draw-lit-views';
import { writeLitViews } from './lit-fixture';
import type { LitView } from './lit-view';

/** Lights of rooms in which people are. The last two are reported, and nothing is promised: a face is as flat there as its picture, or the wall as bright as the sun. */
const rooms: readonly LightName[] = ['usual', 'even', 'above', 'warm', 'left', 'screen', 'back'];

/** Draws the committed views of LIGHT: everybody in two lights, every fifth person's print and display. `node --import tsx libs/attack-lab/src/light/draw-fixture.ts` */
const detect = await loadServerDetector();
const views: LitView[] = [];
for (const [index, { id }] of people.entries()) {
  const light = (place: number) => rooms[(index + place) % rooms.length] as LightName;
  views.push(...drawHead({ person: id, device: 'phone', light: light(0) }, detect));
  views.push(...drawHead({ person: id, device: 'laptop', light: light(3) }, detect));
  if (index % 5 === 0)
    for (const kind of Object.keys(litInstruments))
      views.push(
        ...drawInstrument(kind, { person: id, device: 'phone', light: rooms[(index / 5) % 4] as LightName }, detect),
      );
  process.stderr.write(`${id} ${views.length}\n`);
}
writeLitViews(views);
