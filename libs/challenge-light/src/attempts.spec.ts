import type { ObservedFrame } from '@liveness/challenge-kernel';
import { decide, presetLimits, tellingAfter } from '@liveness/challenge-kernel';
import type { FaceComparison, FaceLight, LightRegion } from '@liveness/domain';
import { comparisonsWanted } from '@liveness/challenge-kernel';
import { light } from './light';
import { corners, dark, ringColour, ringSize } from './palette';
import type { LightParams } from './params';
import type { Lighting } from './testing';
import { facing, headAnswers, litFace, lookOn, printAnswers } from './testing';

const image = { width: 640, height: 480 };
const limits = presetLimits(light.limits, 'standard');
const [red, amber, green, cyan, blue, violet] = corners as readonly [
  LightParams['sequences'][number][number],
  ...LightParams['sequences'][number],
];
const first = [red, green, blue, violet, amber] as LightParams['sequences'][number];
const seven = [red, green, blue, violet, amber, cyan, red] as LightParams['sequences'][number];
const second = [blue, amber, red, cyan, green] as LightParams['sequences'][number];
const params: LightParams = {
  imageWidth: 640,
  imageHeight: 480,
  stepCount: 5,
  stepMs: 600,
  sequences: [first, second, first],
};

function decided(frames: readonly ObservedFrame[], of = params) {
  const comparisons = comparisonsWanted(light, of, limits, frames).map((pair): FaceComparison => ({
    frames: pair,
    similarity: 99,
  }));
  return decide(light, of, limits, frames, { comparisons });
}

const reasonOf = (...given: Parameters<typeof lookOn> extends [unknown, ...infer Rest] ? Rest : never) =>
  decided(lookOn(params, ...given)).reason;

describe('an attempt at LIGHT', () => {
  it('passes a head that answers the colours told, dim or bright', () => {
    for (const screen of [0.2, 0.66, 1.65, 5]) expect(reasonOf({ screen })).withContext(`${screen}`).toBe('passed');
  });

  it('passes a head before a camera that balances white', () => {
    for (const whiteBalance of [0.4, 0.8, 1]) expect(reasonOf({ whiteBalance })).toBe('passed');
  });

  it('refuses a print, whose face answers everywhere alike', () => {
    expect(reasonOf({ answers: printAnswers })).toBe('not_a_head');
  });

  it('refuses a print that is bent: its edges answer less, the sides of its nose do not', () => {
    expect(
      reasonOf({ answers: { ...printAnswers, edgeLeft: 0.5, edgeRight: 0.6, cheekLeft: 0.68, cheekRight: 0.74 } }),
    ).toBe('not_a_head');
  });

  it('cannot judge a face that answers evenly where the room lights it from the side of the screen, or from one side', () => {
    for (const room of [{ noseLeft: 0.7, noseRight: 0.75 }, { noseLeft: 0.4 }, { noseRight: 0.5 }])
      expect(reasonOf({ answers: printAnswers, room })).toBe('lit_from_one_side');
    expect(reasonOf({ answers: printAnswers, room: { noseLeft: 0.9, noseRight: 0.8 } }))
      .withContext('as the photograph of a print is shaded')
      .toBe('not_a_head');
    expect(reasonOf({ answers: { ...headAnswers, background: 0.8 }, room: { noseLeft: 0.7, noseRight: 0.75 } }))
      .withContext('the wall behind gets little of such light, and answers much')
      .toBe('lit_from_one_side');
    expect(light.unjudged).toContain('lit_from_one_side');
  });

  it('refuses a picture whose background follows the colours as the face does', () => {
    expect(reasonOf({ answers: { ...headAnswers, background: 0.8 } })).toBe('background_follows');
    expect(reasonOf({ answers: Object.fromEntries(Object.keys(headAnswers).map((region) => [region, 0.8])) })).toBe(
      'background_follows',
    );
  });

  it('does without a background that cannot be read: a face that fills the picture, or a window behind it', () => {
    const { background: _unseen, ...faceOnly } = headAnswers;
    expect(reasonOf({ answers: faceOnly })).toBe('passed');
    const { background: _unseenEither, ...printOnly } = printAnswers;
    expect(reasonOf({ answers: printOnly, whiteBalance: 0.5 })).toBe('not_a_head');
  });

  it('refuses a face that follows other colours, as a recording does', () => {
    const recorded = lookOn({ ...params, sequences: [second] });
    expect(decided(recorded).reason).toBe('other_colours');
  });

  describe('under colours that are nearly those told, as in a recording that is cut to them', () => {
    const nearly = (by: number) => ({
      ...params,
      sequences: [
        [0, 200, 400, 500, 100].map((position, index) => ringColour(position + (index % 2 ? by : -by) + ringSize)),
      ],
    });
    const seenUnder = (by: number, lighting: Lighting = {}, change = (light: FaceLight, _index: number) => light) =>
      decided(
        lookOn(nearly(by), lighting).map((frame, index) => ({
          ...frame,
          observation: { ...frame.observation, light: change(frame.observation.light as FaceLight, index) },
        })),
      ).reason;
    /** Changes the light of regions from frame to frame, each colour for itself, by so much at most. */
    const noisy =
      (most: Partial<Record<LightRegion, number>>, phase: Partial<Record<LightRegion, number>> = {}) =>
      (light: FaceLight, index: number): FaceLight =>
        Object.fromEntries(
          Object.entries(light).map(([name, { red, green, blue, clipped }]) => {
            const region = name as LightRegion;
            const changed = (value: number, colour: number) =>
              value * Math.exp((most[region] ?? 0) * Math.sin(7 * index + 3 * colour + (phase[region] ?? 0)));
            return [region, { red: changed(red, 0), green: changed(green, 1), blue: changed(blue, 2), clipped }];
          }),
        );

    it('cannot be judged, in dim light as in bright', () => {
      for (const screen of [0.2, 0.66, 5])
        expect(seenUnder(40, { screen })).withContext(`${screen}`).toBe('light_too_weak');
      expect(seenUnder(0)).withContext('those told').toBe('passed');
    });

    it('passes where the changes are as small as the noise of the face', () => {
      const most = 0.008;
      const noise = noisy({ nose: most, cheekLeft: most, cheekRight: most }, { cheekLeft: 5, cheekRight: 10 });
      expect(seenUnder(0, { screen: 0.2 }, noise)).toBe('passed');
    });

    it('cannot be judged either, in usual light, if noise is added to hide that they are others', () => {
      for (const most of [0.01, 0.02, 0.04, 0.08])
        for (const noise of [{ nose: most }, { nose: most, cheekLeft: -most, cheekRight: -most }])
          expect(seenUnder(40, { screen: 0.66 }, noisy(noise)))
            .withContext(JSON.stringify(noise))
            .toBe('light_too_weak');
    });
  });

  it('cannot judge a face that does not answer, as in bright light or in a picture on a display', () => {
    expect(reasonOf({ screen: 0 })).toBe('light_too_weak');
    expect(reasonOf({ screen: 0.01 })).toBe('light_too_weak');
    expect(light.unjudged).toContain('light_too_weak');
  });

  it('does not begin where the face is as bright as a picture can show, or the room too dark to see it', () => {
    const [frame] = lookOn(params);
    const shown = (change: (value: number) => number, clipped: number) => ({
      ...frame,
      capturedAt: 0,
      observation: {
        faces: [facing(image)],
        light: Object.fromEntries(
          Object.entries(litFace(dark)).map(([region, { red, green, blue }]) => [
            region,
            { red: change(red), green: change(green), blue: change(blue), clipped },
          ]),
        ),
      },
    });
    expect(decided([shown(() => 0.97, 0.6)]).reason).toBe('too_bright');
    expect(decided([shown((value) => value / 500, 0)]).reason).toBe('too_dark');
    expect(light.unjudged).toEqual(jasmine.arrayContaining(['too_bright', 'too_dark']));
  });

  describe('in which somebody looks away', () => {
    const away = (legsTold: number, capturedAt: number): ObservedFrame => ({
      capturedAt,
      legsTold,
      observation: { faces: [facing(image, 30)], light: litFace(dark) },
    });
    const stopped = [...lookOn(params).slice(0, 3), away(3, 2_700)];

    it('tells a new sequence, dark at first, and nothing more of the one that was stopped', () => {
      const { legs, done } = tellingAfter(light, params, limits, stopped);
      expect(done).toBeFalse();
      expect(light.legs?.told(params, legs).sequences).toEqual([[], []]);
    });

    it('passes under the new sequence', () => {
      const { legs } = tellingAfter(light, params, limits, stopped);
      const again = lookOn({ ...params, sequences: [second] }).map((frame, index) => ({
        ...frame,
        capturedAt: 4_000 + index * 900,
        legsTold: legs + index,
      }));
      expect(decided([...stopped, ...again]).reason).toBe('passed');
    });

    it('cannot be judged if they do not come back', () => {
      const { legs } = tellingAfter(light, params, limits, stopped);
      const gone = { capturedAt: 18_000, legsTold: legs, observation: { faces: [] } };
      expect(decided([...stopped, gone]).reason).toBe('looked_away');
      expect(decided(stopped).reason).withContext('no frame came after it').toBe('looked_away');
    });

    it('has frames enough for each sequence, though nobody is in place at once before any of them', () => {
      const frames: ObservedFrame[] = [];
      const show = (frame: Pick<ObservedFrame, 'observation' | 'sinceToldMs'>) => {
        const { legs } = tellingAfter(light, longest, limits, frames);
        frames.push({ ...frame, capturedAt: frames.length * 900, legsTold: legs });
      };
      const longest: LightParams = { ...params, stepCount: 7, sequences: Array<typeof seven>(3).fill(seven) };
      for (let sequence = 0; sequence < 3; sequence += 1) {
        for (let early = 0; early < 4; early += 1) show(away(0, 0));
        for (const [step, frame] of lookOn(longest).entries()) show(step === 7 && sequence < 2 ? away(0, 0) : frame);
      }
      expect(decided(frames, longest).reason).toBe('passed');
      expect(frames.length).toBeLessThanOrEqual(limits.frameCap);
    });

    it('cannot be judged once no sequence is left', () => {
      const frames: ObservedFrame[] = [];
      for (let sequence = 0; sequence < 3; sequence += 1) {
        const { legs } = tellingAfter(light, params, limits, frames);
        const [start] = lookOn(params);
        frames.push({ ...(start as ObservedFrame), capturedAt: frames.length * 900, legsTold: legs });
        frames.push(away(legs + 1, frames.length * 900));
      }
      expect(decided(frames).reason).toBe('looked_away');
      expect(light.unjudged).toContain('looked_away');
    });
  });

  it('counts no frame that was received before its colour was told', () => {
    const early = lookOn(params).map((frame) => ({ ...frame, legsTold: Math.min(1, frame.legsTold ?? 0) }));
    expect(decided(early).verdict).toBe('failed');
    expect(decided(early).trace.some(({ code }) => code === 'leg_not_told')).toBeTrue();
  });
});
