import type { Translation } from '@jsverse/transloco';
import type { AttemptSignal } from '@liveness/contract';
import { signalCodes } from '@liveness/domain';
import german from '../aside/words/de.json';
import english from '../aside/words/en.json';
import { signalText } from './signal-list';

const examples: readonly AttemptSignal[] = [
  { code: 'virtual-camera', values: {} },
  { code: 'camera-size-mismatch', values: { saidWidth: 1280, saidHeight: 720, width: 640, height: 480 } },
  { code: 'camera-rate-mismatch', values: { saidPerSecond: 30, perSecond: 4.25 } },
  { code: 'even-spacing', values: { deviationMs: 0.31, frames: 9 } },
  { code: 'no-sensor-noise', values: { unchangedPercent: 97.5 } },
  { code: 'picture-seen-before', values: { seenFrames: 5, frames: 7 }, attemptId: 'an-earlier-one' },
];

describe('the sentence for a signal', () => {
  it('exists for every signal', () => expect(examples.map(({ code }) => code)).toEqual([...signalCodes]));

  for (const example of examples) {
    for (const [language, texts] of [
      ['en', english],
      ['de', german],
    ] as const) {
      it(`contains every value of ${example.code}, in ${language}`, () => {
        const { key, params } = signalText(example, 'OBS Virtual Camera', language);
        const sentence = (texts as Translation)['signals']?.[example.code] as string;
        expect(key).toBe(`signals.${example.code}`);
        const placeholders = [...sentence.matchAll(/{{(\w+)}}/g)].map(([, name = '']) => name);
        expect(placeholders.length).toBeGreaterThan(0);
        for (const name of placeholders) expect(params[name]).withContext(name).toBeDefined();
        for (const name of Object.keys(example.values)) expect(placeholders).toContain(name);
      });
    }
  }

  it('formats numbers in its language', () => {
    expect(
      signalText({ code: 'camera-rate-mismatch', values: { saidPerSecond: 30, perSecond: 4.25 } }, undefined, 'de')
        .params,
    ).toEqual(jasmine.objectContaining({ saidPerSecond: '30', perSecond: '4,3' }));
  });

  it('shows the code of a signal that a newer API returns', () => {
    expect(signalText({ code: 'from-tomorrow', values: {} } as unknown as AttemptSignal, undefined, 'en')).toEqual({
      key: 'signals.unknown',
      params: { code: 'from-tomorrow', camera: '–' },
    });
  });
});
