import { head } from '@liveness/capture-guidance/testing';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureStage } from '../testing/capture-stage';
import { started } from '../testing/fake-api';

describe('the capture flow, POSE', () => {
  it('shows the live picture and uploads nothing before the person agrees', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    expect(stage.step).toBe('posing');
    await stage.store.takePicture();
    expect(stage.step).toBe('comparing');
    expect(stage.api.frames).toEqual([]);
  });

  it('takes the picture mirrored, as the person sees themselves', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.store.takePicture();
    expect(stage.picture.taken).toEqual([{ size: { width: 480, height: 480 }, mirrored: true }]);
  });

  it('takes the picture after the tap, not the one before it', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    stage.picture.runs = false;
    const taking = stage.store.takePicture();
    await settled();
    expect(stage.picture.taken).toEqual([]);
    stage.picture.show(head());
    await taking;
    expect(stage.picture.taken.length).toBe(1);
  });

  it('takes a neutral face once from a finger that taps twice, and no pose yet', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    await Promise.all([stage.store.takePicture(), stage.store.takePicture()]);
    expect(stage.step).toBe('posing');
    expect(stage.picture.taken.length).toBe(1);
  });

  it('turns the camera off while the person compares', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.store.takePicture();
    expect(stage.camera.isOn).toBeFalse();
  });

  it('tells what was measured of the camera, though it has been off since the picture was taken', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.store.takePicture();
    expect(stage.watch.watching.size).toBe(0);
    await stage.store.sendPictures();
    expect(stage.api.reports).toEqual([stage.watch.measured]);
  });

  it('takes another picture of the same attempt, and sends only that one', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.store.takePicture();
    await stage.store.retake();
    expect(stage.camera.isOn).toBeTrue();
    await stage.pictureRuns();
    expect(stage.step).toBe('posing');
    await stage.clock.pass(2_000);
    const retakenAt = stage.clock.now();
    await stage.store.takePicture();
    await stage.store.sendPictures();
    expect(stage.step).toBe('verified');
    expect(stage.api.started.length).toBe(1);
    expect(stage.api.frames.map(({ capturedAt }) => capturedAt)).toEqual([retakenAt]);
  });

  it('tells the person kindly when the pose was another one', async () => {
    const stage = new CaptureStage(started('POSE'));
    stage.api.success = false;
    await stage.begin();
    await stage.store.takePicture();
    await stage.store.sendPictures();
    expect(stage.step).toBe('not-verified');
  });

  it('asks for a neutral face first where the thresholds do, and sends it with the pose', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    expect(stage.store.posePart()).toBe('neutral');
    await stage.store.takePicture();
    expect(stage.step).toBe('posing');
    expect(stage.store.posePart()).toBe('pose');
    await stage.clock.pass(1_000);
    const taking = stage.store.takePicture();
    await stage.clock.pass(1_000);
    await taking;
    expect(stage.step).toBe('comparing');
    await stage.store.sendPictures();
    expect(stage.api.frames.length).withContext('one neutral, two of the pose').toBe(3);
  });

  it('keeps the neutral face when the pose is taken again', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    await stage.store.takePicture();
    for (let round = 0; round < 2; round += 1) {
      await stage.clock.pass(1_000);
      const taking = stage.store.takePicture();
      await stage.clock.pass(1_000);
      await taking;
      if (round === 0) {
        await stage.store.retake();
        await stage.pictureRuns();
        expect(stage.store.posePart()).toBe('pose');
      }
    }
    await stage.store.sendPictures();
    expect(stage.api.frames.length).toBe(3);
  });

  it('asks for the neutral face again when the pose came later than the server would wait', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    await stage.store.takePicture();
    await stage.clock.pass(11_000);
    const taking = stage.store.takePicture();
    await stage.clock.pass(1_000);
    await taking;
    expect(stage.step).toBe('posing');
    expect(stage.store.posePart()).toBe('neutral');
  });

  it('needs no detector', async () => {
    const stage = new CaptureStage(started('POSE'));
    stage.picture.loading = Promise.reject(new Error('no WebAssembly'));
    stage.picture.loading.catch(() => undefined);
    await stage.store.enter('POSE');
    await stage.begin();
    expect(stage.step).toBe('posing');
  });

  it('takes no picture while the camera shows nothing', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    stage.picture.blank = true;
    await stage.clock.pass(3_000);
    await stage.store.takePicture();
    expect(stage.step).toBe('posing');
    stage.picture.blank = false;
    await stage.clock.pass(1_000);
    await stage.store.takePicture();
    expect(stage.step).toBe('comparing');
  });

  it('says so when the browser encodes no picture', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    stage.picture.encodes = false;
    await stage.store.takePicture();
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'encoding' });
    expect(stage.camera.isOn).toBeFalse();
  });
});
