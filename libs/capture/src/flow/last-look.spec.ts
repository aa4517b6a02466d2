import { settled } from '@liveness/ui/testing/settled';
import { CaptureStage } from '../testing/capture-stage';
import { apiProblem, connectionLost, started } from '../testing/fake-api';

describe('the capture flow, one more look at the end', () => {
  /** The person has sent what was asked for, and is asked for one more look. */
  async function asked(): Promise<CaptureStage> {
    const stage = new CaptureStage(started('POSE'));
    stage.api.failures.verify.push(apiProblem(409, 'look-needed'));
    await stage.begin();
    await stage.takePicture();
    await stage.store.sendPictures();
    await stage.pictureRuns();
    return stage;
  }

  it('is asked for with the camera on, and says that it can be when it asks for the decision', async () => {
    const stage = await asked();
    expect(stage.step).toBe('looking');
    expect(stage.camera.isOn).toBeTrue();
    expect(stage.api.couldLook).toEqual([true]);
  });

  it('sends one more picture of the same attempt, and is decided then', async () => {
    const stage = await asked();
    await stage.clock.pass(1_000);
    const takenAt = stage.clock.now();
    await stage.store.takeLook();
    expect(stage.step).toBe('verified');
    expect(stage.camera.isOn).toBeFalse();
    expect(stage.api.started.length).toBe(1);
    expect(stage.api.frames.length).toBe(2);
    expect(stage.api.frames.at(-1)?.capturedAt).toBe(takenAt);
    expect(stage.api.couldLook).toEqual([true, false]);
  });

  it('takes one picture from a finger that taps twice', async () => {
    const stage = await asked();
    await Promise.all([stage.store.takeLook(), stage.store.takeLook()]);
    expect(stage.api.frames.length).toBe(2);
  });

  it('reports what was measured of the camera during the task', async () => {
    const stage = await asked();
    await stage.store.takeLook();
    expect(stage.api.reports).toEqual([stage.watch.measured, stage.watch.measured]);
  });

  it('is left out where the browser encodes no picture', async () => {
    const stage = await asked();
    stage.picture.encodes = false;
    await stage.store.takeLook();
    expect(stage.step).toBe('verified');
    expect(stage.api.frames.length).toBe(1);
  });

  it('is left out when the person turned to another tab while the camera opened', async () => {
    const stage = new CaptureStage(started('POSE'));
    stage.api.failures.verify.push(apiProblem(409, 'look-needed'));
    await stage.begin();
    await stage.takePicture();
    spyOnProperty(document, 'visibilityState').and.returnValue('hidden');
    await stage.store.sendPictures();
    await settled();
    expect(stage.step).toBe('verified');
    expect(stage.camera.isOn).toBeFalse();
  });

  it('may be left out', async () => {
    const stage = await asked();
    await stage.store.skipLook();
    expect(stage.step).toBe('verified');
    expect(stage.api.frames.length).toBe(1);
  });

  it('is left out where the picture is refused', async () => {
    const stage = await asked();
    stage.api.failures.putFrame.push(apiProblem(409, 'attempt-closed'));
    await stage.store.takeLook();
    expect(stage.step).toBe('verified');
  });

  it('is sent again after a lost connection', async () => {
    const stage = await asked();
    stage.api.failures.putFrame.push(connectionLost);
    const taking = stage.store.takeLook();
    await settled();
    await stage.clock.pass(10_000);
    await taking;
    expect(stage.api.frames.length).toBe(2);
    expect(stage.step).toBe('verified');
  });

  const losses: Readonly<Record<string, (stage: CaptureStage) => unknown>> = {
    'the camera goes away': (stage) => stage.camera.unplug(),
    'the page is hidden': (stage) => stage.store.pageHidden(),
    'the time is over': (stage) => stage.clock.pass(180_000),
    'another camera does not open': (stage) => {
      stage.camera.trouble = 'denied';
      return stage.store.chooseCamera('other');
    },
  };
  for (const [loss, happens] of Object.entries(losses))
    it(`is left out when ${loss}: the attempt has passed already`, async () => {
      const stage = await asked();
      await happens(stage);
      await settled();
      expect(stage.step).toBe('verified');
      expect(stage.camera.isOn).toBeFalse();
      expect(stage.api.started.length).toBe(1);
    });

  it('is left out where the camera does not open again', async () => {
    const stage = new CaptureStage(started('POSE'));
    stage.api.failures.verify.push(apiProblem(409, 'look-needed'));
    await stage.begin();
    await stage.takePicture();
    stage.camera.trouble = 'denied';
    await stage.store.sendPictures();
    await settled();
    expect(stage.step).toBe('verified');
    expect(stage.api.couldLook).toEqual([true, false]);
  });
});
