import type { Picture } from '@liveness/synthetic-person';
import { people } from '../people/people';
import { studioFor } from '../rendering/studio';
import type { ViewRequest } from '../view/view';
import { viewKey } from '../view/view';
import { draggedFrom } from './dragged-nose';
import { allSpecies, speciesOf } from './index';

function drawn(species: string, parameters: ViewRequest['parameters'], condition = 'plain'): Picture {
  const view = { species, person: 'ada', condition, parameters };
  return speciesOf(species).render(view, studioFor(view));
}

const grey = ({ width, data }: Picture, x: number, y: number) =>
  (data[(y * width + x) * 4]! + data[(y * width + x) * 4 + 1]! + data[(y * width + x) * 4 + 2]!) / 3;

/** Mean difference of the brightness of two pictures around the face, in steps of 255. */
function difference(a: Picture, b: (x: number, y: number) => number): number {
  let sum = 0;
  for (let y = 150; y < 350; y += 1) for (let x = 160; x < 320; x += 1) sum += Math.abs(grey(a, x, y) - b(x, y));
  return sum / (200 * 160);
}

describe('the pictures of attacks', () => {
  const flat = drawn('flat-print', { yaw: 0, pitch: 0, roll: 0 });
  const asFlat = (x: number, y: number) => grey(flat, x, y);

  const { photoOf, frame } = studioFor({ species: 'flat-print', person: 'ada', condition: 'plain', parameters: {} });
  const { picture, middle, faceWidth } = photoOf('ada');
  /** Of the photograph, at a place in face widths from its middle, right and down. */
  const photographed = (x: number, y: number) =>
    0.94 * grey(picture, Math.round(middle.x + x * faceWidth - 0.5), Math.round(middle.y + y * faceWidth - 0.5));

  it('show the photograph again where a print is held straight', () => {
    const there = (x: number, y: number) =>
      photographed((x + 0.5 - frame.width / 2) / frame.faceWidth, (y + 0.5 - frame.height / 2) / frame.faceWidth);
    expect(difference(flat, there)).toBeLessThan(5);
    expect(difference(flat, (x, y) => there(x + 12, y)))
      .withContext('moved by a few pixels it is another picture')
      .toBeGreaterThan(7);
  });

  it('turn a print as perspective says: the farther side is narrower, and darker', () => {
    const [sine, cosine] = [Math.sin((35 * Math.PI) / 180), Math.cos((35 * Math.PI) / 180)];
    const distance = 4;
    const there = (px: number, py: number) => {
      const [x, y] = [
        (px + 0.5 - frame.width / 2) / (frame.faceWidth * distance),
        (py + 0.5 - frame.height / 2) / (frame.faceWidth * distance),
      ];
      const across = (x * distance) / (cosine - x * sine);
      return (0.8 + 0.2 * cosine) * photographed(across, y * (distance + across * sine));
    };
    const turned = drawn('flat-print', { yaw: 35, pitch: 0, roll: 0 });
    expect(difference(turned, there)).toBeLessThan(5);
    expect(difference(turned, (x, y) => there(480 - x, y)))
      .withContext('turned to the other side it is another picture')
      .toBeGreaterThan(7);
  });

  it('leave a print as it is where nothing is dragged, and the chin where the nose is', () => {
    expect(difference(drawn('dragged-nose', { dragX: 0, dragY: 0, yaw: 0 }), asFlat)).toBeLessThan(3);
    expect(draggedFrom(0.2, 0.1, 0.2, 0.1)).toEqual({ x: jasmine.any(Number), y: jasmine.any(Number) });
    const { x, y } = draggedFrom(0.2, 0.1, 0.2, 0.1);
    expect(Math.hypot(x, y)).withContext('the tip comes from the middle').toBeLessThan(0.02);
    expect(Math.hypot(draggedFrom(0, -0.7, 0.2, 0.1).x, draggedFrom(0, -0.7, 0.2, 0.1).y + 0.7)).toBeLessThan(0.001);
  });

  it('cover a print only where something is in front of it', () => {
    const covered = drawn('covered-print', { tip: 0.1, yaw: 0 }, 'finger nose');
    expect(Math.abs(grey(covered, 300, 245) - asFlat(300, 245)))
      .withContext('beside the nose, on the right')
      .toBeGreaterThan(8);
    expect(Math.abs(grey(covered, 190, 200) - asFlat(190, 200)))
      .withContext('the other cheek')
      .toBeLessThan(8);
  });

  it('are drawn alike each time', () => {
    expect(drawn('screen', { yaw: 17.5, pitch: 0, roll: 0 }, 'phone').data).toEqual(
      drawn('screen', { yaw: 17.5, pitch: 0, roll: 0 }, 'phone').data,
    );
  });
});

describe('the views that are wanted', () => {
  const wanted = (amount: 'few' | 'full') =>
    allSpecies.flatMap((species) => people.flatMap((person, place) => species.views(person, amount, place)));

  it('are each wanted once, and of every species', () => {
    for (const amount of ['few', 'full'] as const) {
      const keys = wanted(amount).map(viewKey);
      expect(new Set(keys).size).withContext(amount).toBe(keys.length);
      expect(new Set(wanted(amount).map(({ species }) => species)).size).toBe(allSpecies.length);
    }
  });

  it('show everybody living, in plain conditions', () => {
    for (const species of ['genuine', 'pose']) {
      expect(
        new Set(
          wanted('few')
            .filter((view) => view.species === species && view.condition === 'plain')
            .map(({ person }) => person),
        ).size,
      )
        .withContext(species)
        .toBe(people.length);
    }
  });
});
