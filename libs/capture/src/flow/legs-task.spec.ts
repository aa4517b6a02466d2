import { head } from '@liveness/capture-guidance/testing';
import { CaptureStage } from '../testing/capture-stage';
import { apiProblem, connectionLost, legRight, legUp, started, turnParams } from '../testing/fake-api';

const firstTold = { params: { ...turnParams, legs: [legRight] }, done: false };

/** With a face that is in place and looks straight ahead: the first frame goes up. */
async function inPosition(stage = new CaptureStage(started('TURN'))): Promise<CaptureStage> {
  await stage.begin();
  await stage.see(head(), 2_000);
  return stage;
}

describe('the capture flow of a task that is told in legs', () => {
  it('knows no leg before the first frame is up, and the told one after it', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.replies = [firstTold];
    await stage.begin();
    expect(stage.store.attempt()?.params).toEqual(turnParams);
    await stage.see(head(), 2_000);
    expect(stage.store.attempt()?.params).toEqual({ ...turnParams, legs: [legRight] });
  });

  it('loses no leg to a connection that drops, or to a service that is busy', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.replies = [firstTold];
    stage.api.failures.putFrame = [connectionLost, apiProblem(503, 'unavailable', { retryAfterMs: 1_000 })];
    await stage.begin();
    await stage.see(head(), 1_000);
    expect(stage.store.attempt()?.params).toEqual(turnParams);
    await stage.see(head(), 5_000);
    expect(stage.store.attempt()?.params).toEqual({ ...turnParams, legs: [legRight] });
  });

  it('asks for the decision as soon as the API says that the task is over', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.replies = [{ params: { ...turnParams, legs: [legRight, legUp] }, done: true }];
    await inPosition(stage);
    expect(stage.step).toBe('verified');
    expect(stage.api.frames.length).toBe(1);
  });

  it('waits for no other picture to ask for it', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.replies = [{ params: { ...turnParams, legs: [legRight, legUp] }, done: true }];
    await stage.begin();
    for (let shown = 0; shown < 20 && stage.api.frames.length === 0; shown += 1) await stage.see(head());
    expect(stage.api.frames.length).toBe(1);
    expect(stage.step).toBe('verified');
  });

  it('does not keep the person turning for an attempt of which a frame was refused', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.failures.putFrame = [apiProblem(409, 'attempt-closed')];
    await inPosition(stage);
    expect(stage.step).toBe('expired');
    expect(stage.camera.isOn).toBeFalse();
    expect(stage.api.verified).toEqual([]);
  });

  it('asks for a newer page when a leg is told in a shape that this one does not know', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.replies = [{ params: { ...turnParams, legs: ['left'] }, done: false }];
    await inPosition(stage);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'challenge' });
    expect(stage.camera.isOn).toBeFalse();
  });

  it('forgets the told legs when the person starts anew', async () => {
    const stage = new CaptureStage(started('TURN'));
    stage.api.replies = [firstTold];
    await inPosition(stage);
    await stage.store.startAnew();
    await stage.pictureRuns();
    expect(stage.store.attempt()?.params).toEqual(turnParams);
  });
});
