import { dark, ringColour } from '@liveness/challenge-light';
import type { Face, FaceLight, LightRegion } from '@liveness/domain';
import { faceLight } from '@liveness/face-light';
import {
  developLayers,
  encodeJpeg,
  landmarksOf,
  lightLayers,
  personCalled,
  screenAt,
} from '@liveness/synthetic-person';
import { halvedColour } from '../picture/halved-colour';
import { seeded } from '../random';
import { type LitConditions, litFrame } from './lit-frame';
import { regionLayers } from './region-layers';

const shot = { width: 360, height: 360, faceWidth: 128, distance: 5.2 };
const who = personCalled('ben');
const face: Face = {
  landmarks: Object.entries(landmarksOf(who, shot)).map(([type, { x, y }]) => ({
    type,
    x: x / shot.width,
    y: y / shot.height,
  })),
};
const layers = lightLayers(who, { shot, screen: screenAt(5.2, 'phone') });
const view = { kind: 'head', person: 'ben', device: 'phone', light: 'usual', regions: regionLayers(layers, face) };
const conditions: LitConditions = {
  screenLux: 33,
  roomLux: 50,
  faceMetering: 1,
  whiteBalance: 0,
  flicker: 0,
  noise: 0,
};

/** How far the colour of a region changes from the dark to a colour, as logarithms of red and blue over green. */
function change(region: LightRegion, before: FaceLight, after: FaceLight): readonly number[] {
  const colour = (light: FaceLight) => {
    const { red, green, blue } = light[region] ?? { red: NaN, green: NaN, blue: NaN };
    return [Math.log(red / green), Math.log(blue / green)];
  };
  const [one, other] = [colour(before), colour(after)];
  return one.map((value, index) => (other[index] ?? NaN) - value);
}

describe('a lit frame', () => {
  for (const place of [0, 230, 410]) {
    it(`has the colours that the server measures in a real JPEG of the same scene: ring ${place}`, () => {
      const glow = ringColour(place);
      const photographed = (screen: typeof glow) => {
        const ratio = conditions.screenLux / conditions.roomLux;
        const picture = developLayers(layers, {
          screen: [screen.red * ratio, screen.green * ratio, screen.blue * ratio],
          exposeTo: 0.2,
          noise: 1.2,
        });
        return faceLight(encodeJpeg(halvedColour(picture), 90), face) ?? {};
      };
      const computed = (screen: typeof glow) => litFrame(view, screen, conditions, seeded('computed'));
      for (const region of ['nose', 'noseLeft', 'noseRight', 'cheekLeft', 'cheekRight', 'background'] as const) {
        const seen = change(region, photographed(dark), photographed(glow));
        const expected = change(region, computed(dark), computed(glow));
        for (const [index, value] of seen.entries())
          expect(Math.abs(value - (expected[index] ?? NaN)))
            .withContext(region)
            .toBeLessThan(0.035);
        if (region === 'cheekLeft')
          expect(Math.max(...seen.map(Math.abs)))
            .withContext('it answers')
            .toBeGreaterThan(0.1);
      }
    });
  }

  it('is the same picture again with the same chance, and another with another', () => {
    const noisy = { ...conditions, noise: 1, flicker: 0.02 };
    const frame = (seed: string) => litFrame(view, ringColour(100), noisy, seeded(seed));
    expect(frame('one')).toEqual(frame('one'));
    expect(frame('one')).not.toEqual(frame('other'));
  });

  it('changes less colour the further the camera turns it to grey', () => {
    const answered = [0, 0.9].map((whiteBalance) => {
      const [dim, lit] = [dark, ringColour(0)].map((glow) =>
        litFrame(view, glow, { ...conditions, whiteBalance }, seeded('x')),
      );
      return Math.max(...change('cheekLeft', dim ?? {}, lit ?? {}).map(Math.abs));
    });
    expect(answered[1]).toBeLessThan(0.5 * (answered[0] ?? 0));
  });
});
