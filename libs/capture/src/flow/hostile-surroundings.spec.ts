import { head } from '@liveness/capture-guidance/testing';
import type { ProblemCode } from '@liveness/domain';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureStage } from '../testing/capture-stage';
import { apiProblem, connectionLost, started } from '../testing/fake-api';

async function posed(stage = new CaptureStage(started('POSE'))): Promise<CaptureStage> {
  await stage.begin();
  await stage.takePicture();
  return stage;
}

describe('the capture flow in hostile surroundings', () => {
  it('survives a connection that drops in the middle of the uploads', async () => {
    const stage = await posed();
    stage.api.failures.putFrame = [connectionLost, connectionLost, connectionLost];
    void stage.store.sendPictures();
    await settled();
    expect(stage.step).toBe('verifying');
    expect(stage.store.uploads().waitingFor).toBe('connection');
    await stage.clock.pass(30_000);
    expect(stage.step).toBe('verified');
    expect(stage.api.frames.length).toBe(1);
  });

  it('asks again for a decision that the service could not give yet', async () => {
    const stage = await posed();
    stage.api.failures.verify = [apiProblem(503, 'unavailable', { retryAfterMs: 2_000 }), connectionLost];
    void stage.store.sendPictures();
    await settled();
    expect(stage.store.uploads().waitingFor).toBe('service');
    await stage.clock.pass(30_000);
    expect(stage.step).toBe('verified');
    expect(stage.api.verified.length).toBe(3);
  });

  it('never asks for a decision when a frame could not be brought up', async () => {
    const stage = await posed();
    stage.api.failures.putFrame = [apiProblem(400, 'frame-dimensions', { requestId: 'request-7' })];
    await stage.store.sendPictures();
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'service', requestId: 'request-7' });
    expect(stage.api.verified).toEqual([]);
  });

  it('ends when the attempt expires under the person’s hands, with the camera off', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.clock.pass(181_000);
    expect(stage.step).toBe('expired');
    expect(stage.camera.isOn).toBeFalse();
  });

  it('does not wait beyond the attempt’s end for a connection that stays away', async () => {
    const stage = await posed();
    stage.api.failures.putFrame = Array.from({ length: 1_000 }, () => connectionLost);
    void stage.store.sendPictures();
    await stage.clock.pass(200_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'offline' });
    const calls = stage.api.failures.putFrame.length;
    await stage.clock.pass(60_000);
    expect(stage.api.failures.putFrame.length).withContext('calls after the end').toBe(calls);
  });

  it('does not let an old attempt’s end disturb a new one', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.clock.pass(120_000);
    await stage.store.startAnew();
    await stage.pictureRuns();
    await stage.clock.pass(120_000);
    expect(stage.step).toBe('posing');
  });

  it('asks to sign in again when the session ends in the middle', async () => {
    const stage = await posed();
    stage.api.failures.putFrame = [apiProblem(401, 'unauthenticated')];
    await stage.store.sendPictures();
    expect(stage.step).toBe('signed-out');
  });

  it('asks to sign in again when the session ended before the attempt began', async () => {
    const stage = new CaptureStage();
    stage.api.failures.start = [apiProblem(401, 'unauthenticated')];
    await stage.begin();
    expect(stage.step).toBe('signed-out');
    expect(stage.camera.isOn).toBeFalse();
  });

  it('passes on how long to wait after too many attempts', async () => {
    const stage = new CaptureStage();
    stage.api.failures.start = [apiProblem(429, 'too-many-attempts', { retryAfterMs: 90_000 })];
    await stage.begin();
    expect(stage.store.step()).toEqual({ name: 'too-many-attempts', because: 'open', retryAfterMs: 90_000 });
  });

  it('gives up starting after a few tries, which all ask for the same attempt', async () => {
    const stage = new CaptureStage();
    stage.api.failures.start = Array.from({ length: 10 }, () => connectionLost);
    await stage.begin();
    await stage.clock.pass(60_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'offline' });
    expect(stage.api.started.length).toBe(3);
    expect(new Set(stage.api.startKeys).size).toBe(1);
  });

  it('stops asking for an attempt when the person has left meanwhile', async () => {
    const stage = new CaptureStage();
    stage.api.failures.start = [connectionLost];
    await stage.begin();
    stage.leave();
    await stage.clock.pass(60_000);
    expect(stage.api.started.length).toBe(1);
  });

  const ends: readonly [number, ProblemCode][] = [
    [401, 'attempt-token-invalid'],
    [404, 'attempt-not-found'],
    [409, 'attempt-closed'],
    [409, 'attempt-expired'],
  ];
  for (const [status, code] of ends) {
    it(`starts anew rather than explain when the API answers ${code}`, async () => {
      const stage = await posed();
      stage.api.failures.verify = [apiProblem(status, code)];
      await stage.store.sendPictures();
      expect(stage.step).toBe('expired');
    });
  }

  it('takes no picture twice from an impatient finger', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await Promise.all([stage.takePicture(), stage.store.takePicture()]);
    await Promise.all([stage.store.sendPictures(), stage.store.sendPictures()]);
    expect(stage.api.frames.length).toBe(1);
    expect(stage.api.verified.length).toBe(1);
  });

  it('stops guiding when the person starts anew', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    await stage.see(head(), 600);
    await stage.store.startAnew();
    await stage.see(head(), 600);
    expect(stage.api.frames.length).withContext('frames of an attempt that was given up').toBe(1);
  });
});
