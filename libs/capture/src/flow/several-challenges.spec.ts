import { TestBed } from '@angular/core/testing';
import { head } from '@liveness/capture-guidance/testing';
import type { StartAttemptResponse } from '@liveness/contract';
import { CaptureStage } from '../testing/capture-stage';
import { legRight, noseParams, startedSitting, turnParams } from '../testing/fake-api';
import { nextPart, openAttempt, toldMore } from './attempt';

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

/** Turns the head until its nose is on the mark of `noseParams`. */
async function bringNoseToMark(stage: CaptureStage): Promise<void> {
  const turned = (yawDegrees: number) => head({ yawDegrees, at: { x: 0.5 + yawDegrees * 0.0006, y: 0.5 } });
  await stage.see(head(), 600);
  for (const yaw of [6, 12, 18, 24, 30]) await stage.see(turned(yaw));
  await stage.see(turned(30), 1_000);
}

describe('the capture flow, NOSE and then TURN', () => {
  const nose = { order: ['NOSE', 'TURN'], NOSE: noseParams };
  const toTurn = { ...nose, TURN: turnParams };

  /** Returns the number of frames that NOSE alone takes. */
  async function framesOfNose(): Promise<number> {
    const alone = new CaptureStage();
    await alone.begin();
    await bringNoseToMark(alone);
    TestBed.resetTestingModule();
    return alone.api.frames.length;
  }

  it('goes on to the turns when the API says that the nose has reached its mark, and asks for the decision after them', async () => {
    const frames = await framesOfNose();
    const stage = new CaptureStage(startedSitting('NOSE+TURN', 'NOSE'));
    stage.api.replies = [
      ...Array.from({ length: frames - 1 }, () => ({ params: nose, done: false })),
      { params: toTurn, done: false },
      { params: { ...nose, TURN: { ...turnParams, legs: [legRight] } }, done: false },
      { params: { ...nose, TURN: { ...turnParams, legs: [legRight] } }, done: true },
    ];
    await stage.begin();
    expect(stage.store.attempt()?.challenge.type).toBe('NOSE');
    await bringNoseToMark(stage);
    expect(stage.store.attempt()?.challenge.type).toBe('TURN');
    expect(stage.store.attempt()?.sitting?.part).toBe(1);
    expect(stage.step).toBe('guided');
    expect(stage.api.verified).withContext('decisions asked for after the first part').toEqual([]);
    await stage.see(head(), 2_000);
    expect(stage.store.attempt()?.params).toEqual({ ...turnParams, legs: [legRight] });
    expect(stage.store.guidance().turn).toEqual(jasmine.objectContaining({ leg: 1, legs: 2 }));
    for (const yawDegrees of [8, 16, 24]) await stage.see(head({ yawDegrees }), 800);
    expect(stage.step).toBe('verified');
    expect(stage.api.verified.length).toBe(1);
  });

  it('asks for the decision where the API does not go on: the first part has not passed', async () => {
    const stage = new CaptureStage(startedSitting('NOSE+TURN', 'NOSE'));
    stage.api.success = false;
    await stage.begin();
    await bringNoseToMark(stage);
    expect(stage.step).toBe('not-verified');
    expect(stage.api.verified.length).toBe(1);
  });
});
