import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { head, nobody } from '@liveness/capture-guidance/testing';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureStage } from '../testing/capture-stage';
import { noseParams, started } from '../testing/fake-api';

/** A turned head, moved so that its nose comes to the mark of `noseParams` at 25 degrees. */
function turned(yawDegrees: number) {
  return head({ yawDegrees, at: { x: 0.5 + yawDegrees * 0.0006, y: 0.5 } });
}

async function bringNoseToMark(stage: CaptureStage): Promise<void> {
  await stage.see(head(), 600);
  for (const yaw of [6, 12, 18, 24, 30]) await stage.see(turned(yaw));
  await stage.see(turned(30), 1_000);
}

describe('the capture flow, NOSE', () => {
  it('asks for an attempt only when the camera’s picture runs, for frames of its size', async () => {
    const stage = new CaptureStage();
    await stage.store.askForCamera();
    expect(stage.step).toBe('preparing');
    expect(stage.api.started).withContext('attempts before there is a picture').toEqual([]);
    await stage.pictureRuns();
    expect(stage.api.started).toEqual([
      jasmine.objectContaining({ imageWidth: 480, imageHeight: 480, challengeType: undefined }),
    ]);
    expect(stage.step).toBe('guided');
  });

  it('asks once, however often the picture starts', async () => {
    const stage = new CaptureStage();
    await stage.store.askForCamera();
    await Promise.all([stage.pictureRuns(), stage.pictureRuns()]);
    expect(stage.api.started.length).toBe(1);
  });

  it('passes on the challenge that the person asked for', async () => {
    const stage = new CaptureStage();
    await stage.store.enter('NOSE');
    await stage.begin();
    expect(stage.api.started[0]?.challengeType).toBe('NOSE');
  });

  it('waits for the detector, with the picture on screen', async () => {
    const stage = new CaptureStage();
    let loaded = (): void => undefined;
    stage.picture.loading = new Promise((resolve) => (loaded = resolve));
    await stage.begin();
    expect(stage.step).toBe('preparing');
    expect(stage.api.started).withContext('attempts that could not begin').toEqual([]);
    loaded();
    await settled();
    expect(stage.step).toBe('guided');
  });

  it('leads to verified: frames go up while the nose moves, and the decision is asked for when all are there', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    await stage.see(head(), 600);
    expect(stage.api.frames.length).withContext('frames up before the task ends').toBe(1);
    await bringNoseToMark(stage);
    expect(stage.step).toBe('verified');
    expect(stage.api.verified).toEqual([jasmine.objectContaining({ id: 'attempt-1', token: 'attempt-token' })]);
    expect(stage.api.frames.length).toBe(stage.store.uploads().accepted);
    expect(stage.api.frames.length).toBeLessThanOrEqual(10);
  });

  it('tells with the request for a decision what was measured of the camera, and measures no longer than it is on', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    expect(stage.watch.watching.size).toBe(1);
    await bringNoseToMark(stage);
    expect(stage.api.reports).toEqual([stage.watch.measured]);
    expect(stage.watch.watching.size).toBe(0);
  });

  it('sends frames as the camera sees them, each with a time of its own', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    await bringNoseToMark(stage);
    expect(stage.picture.taken.every(({ mirrored }) => !mirrored)).toBeTrue();
    const times = stage.api.frames.map(({ capturedAt }) => capturedAt);
    expect(new Set(times).size).toBe(times.length);
    expect(times.every(Number.isInteger)).toBeTrue();
  });

  it('leads to not verified when the server says no, whatever guidance thought', async () => {
    const stage = new CaptureStage();
    stage.api.success = false;
    await stage.begin();
    await bringNoseToMark(stage);
    expect(stage.step).toBe('not-verified');
  });

  it('turns the camera off before it asks for the decision', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    let open = (): void => undefined;
    await stage.see(head(), 600);
    stage.api.gate = new Promise((resolve) => (open = resolve));
    for (const yaw of [6, 12, 18, 24, ...new Array<number>(10).fill(30)]) await stage.see(turned(yaw));
    expect(stage.step).toBe('verifying');
    expect(stage.camera.isOn).toBeFalse();
    expect(stage.store.stream()).toBeUndefined();
    expect(stage.api.verified).withContext('decisions asked for while frames are under way').toEqual([]);
    open();
    await settled();
    expect(stage.step).toBe('verified');
  });

  it('has the server decide on someone who is not there', async () => {
    const stage = new CaptureStage();
    stage.api.success = false;
    await stage.begin();
    await stage.see(nobody, 25_000);
    expect(stage.step).toBe('not-verified');
    expect(stage.api.frames.length).toBe(1);
  });

  it('starts really anew after a problem: another attempt, none of the old frames', async () => {
    const stage = new CaptureStage();
    stage.api.success = false;
    await stage.begin();
    await bringNoseToMark(stage);
    const before = stage.api.frames.length;
    stage.api.success = true;
    await stage.store.startAnew();
    await stage.pictureRuns();
    expect(stage.store.attempt()?.id).toBe('attempt-2');
    expect(stage.store.uploads()).toEqual({ accepted: 0, uploaded: 0 });
    await bringNoseToMark(stage);
    expect(stage.step).toBe('verified');
    expect(stage.api.frames.length).toBeGreaterThan(before);
    expect(stage.api.verified.at(-1)?.id).toBe('attempt-2');
  });

  it('says so when the browser can’t load the detector, whose files the application may know to be replaced', async () => {
    const stage = new CaptureStage();
    stage.picture.loading = Promise.reject(new Error('no WebAssembly'));
    stage.picture.loading.catch(() => undefined);
    await stage.begin();
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'detector' });
    expect(stage.camera.isOn).toBeFalse();
    expect(stage.missing).toBe(1);
  });

  it('costs no attempt while the detector can’t be loaded, however often the person tries', async () => {
    const stage = new CaptureStage();
    stage.picture.loading = Promise.reject(new Error('models out of reach'));
    stage.picture.loading.catch(() => undefined);
    await stage.begin();
    for (let tries = 0; tries < 5; tries += 1) {
      await stage.store.startAnew();
      await stage.pictureRuns();
    }
    expect(stage.api.started).toEqual([]);
    stage.picture.loading = Promise.resolve();
    await stage.store.startAnew();
    await stage.pictureRuns();
    expect(stage.step).toBe('guided');
    expect(stage.api.started.length).toBe(1);
  });

  it('says which part the browser blocks where it has no WebAssembly', async () => {
    const { WebAssembly: own } = globalThis;
    const stage = new CaptureStage();
    stage.picture.loading = Promise.reject(new Error('no WebAssembly'));
    stage.picture.loading.catch(() => undefined);
    try {
      delete (globalThis as { WebAssembly?: unknown }).WebAssembly;
      await stage.begin();
    } finally {
      globalThis.WebAssembly = own;
    }
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'webassembly' });
  });

  it('starts no attempt when the person leaves while the detector loads', async () => {
    const stage = new CaptureStage();
    let loaded = (): void => undefined;
    stage.picture.loading = new Promise((resolve) => (loaded = resolve));
    await stage.begin();
    stage.store.pageHidden();
    loaded();
    await settled();
    expect(stage.step).toBe('interrupted');
    expect(stage.api.started).toEqual([]);
  });

  it('says so when the browser encodes no picture', async () => {
    const stage = new CaptureStage();
    const told = spyOn(TestBed.inject(ErrorHandler), 'handleError');
    stage.picture.encodes = false;
    await stage.begin();
    await stage.see(head(), 1_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'encoding' });
    expect(stage.camera.isOn).toBeFalse();
    expect(told).toHaveBeenCalled();
  });

  it('asks for a newer page when the API draws a challenge that this one does not know', async () => {
    const unknown = new CaptureStage({ ...started('NOSE'), type: 'JUGGLE' });
    await unknown.begin();
    expect(unknown.store.step()).toEqual({ name: 'went-wrong', problem: 'challenge' });
  });

  it('asks for a newer page when the parameters are of another shape', async () => {
    const stage = new CaptureStage({ ...started('NOSE'), params: { ...noseParams, noseLeft: 'left' } });
    await stage.begin();
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'challenge' });
  });
});
