import { nextPart, openAttempt, toldMore } from './attempt';
import type { StartAttemptResponse } from '@liveness/contract';

const image = { width: 640, height: 480 };
const light = { imageWidth: 640, imageHeight: 480, stepCount: 6, stepMs: 600, sequences: [[]] };
const turn = { imageWidth: 640, imageHeight: 480, legCount: 3, legs: [] };

describe('the page of several challenges in one sitting', () => {
  const started: StartAttemptResponse = {
    id: 'an-attempt',
    token: 'a-token',
    type: 'TURN+LIGHT',
    params: { order: ['LIGHT', 'TURN'], LIGHT: light },
    guidance: {
      limits: { frameCap: 39, 'LIGHT.frameCap': 28, 'TURN.frameCap': 11, 'TURN.maxLegFrames': 5 },
      frameCap: 39,
      maxFrameBytes: 1_000_000,
      expiresInMs: 180_000,
    },
  };
  const attempt = openAttempt(started, image, 1_000);
  const both = { order: ['LIGHT', 'TURN'], LIGHT: light, TURN: turn };

  it('goes through the first as if it were alone', () => {
    expect(attempt?.challenge.type).toBe('LIGHT');
    expect(attempt?.params).toEqual(light);
    expect(attempt?.frameCap).toBe(28);
    expect(nextPart(attempt)).toBeUndefined();
  });

  it('stays at a part while more of it is told', () => {
    const glowing = { ...light, sequences: [[{ red: 0.1, green: 0.2, blue: 0.3 }]] };
    const more = attempt && toldMore(attempt, { order: both.order, LIGHT: glowing });
    expect(more?.params).toEqual(glowing);
    expect(nextPart(more)).toBeUndefined();
  });

  it('goes on to the next once that is told, and to none after the last', () => {
    const over = attempt && toldMore(attempt, both);
    expect(over?.challenge.type).toBe('LIGHT');
    const next = nextPart(over);
    expect(next?.challenge.type).toBe('TURN');
    expect(next?.params).toEqual(turn);
    expect(next?.limits).toEqual(jasmine.objectContaining({ frameCap: 11, maxLegFrames: 5 }));
    const turned = next && toldMore(next, { ...both, TURN: { ...turn, legs: [{ rightDegrees: 0, upDegrees: 12 }] } });
    expect(turned?.challenge.type).toBe('TURN');
    expect(nextPart(turned)).toBeUndefined();
  });

  it('knows that it is older than the API where a part is told in a shape that it does not know', () => {
    expect(attempt && toldMore(attempt, { ...both, TURN: { turns: [] } })).toBeUndefined();
    expect(openAttempt({ ...started, type: 'TURN+NOVEL' }, image, 0)).toBeUndefined();
  });
});
