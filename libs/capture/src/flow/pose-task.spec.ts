import { TestBed } from '@angular/core/testing';
import { head } from '@liveness/capture-guidance/testing';
import { CaptureStage } from '../testing/capture-stage';
import { started } from '../testing/fake-api';

describe('the capture flow, POSE', () => {
  it('shows the live picture and uploads nothing before the person agrees', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    expect(stage.step).toBe('posing');
    await stage.takePicture();
    expect(stage.step).toBe('comparing');
    expect(stage.api.frames).toEqual([]);
  });

  it('takes the picture mirrored, as the person sees themselves', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.takePicture();
    expect(stage.picture.taken).toEqual([{ size: { width: 480, height: 480 }, mirrored: true }]);
  });

  it('counts down from three after the tap, and then takes the picture', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    expect(stage.store.countdown()).toBeUndefined();
    void stage.store.takePicture();
    const seen: (number | undefined)[] = [];
    for (let beat = 0; beat < 3; beat += 1) {
      await stage.clock.pass(699);
      seen.push(stage.store.countdown());
      expect(stage.picture.taken).toEqual([]);
      await stage.clock.pass(1);
    }
    expect(seen).toEqual([3, 2, 1]);
    expect(stage.step).toBe('comparing');
    expect(stage.store.countdown()).toBeUndefined();
  });

  it('stops the countdown when the camera shows nothing, and takes no picture', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.clock.pass(3_000);
    stage.picture.blank = true;
    await stage.clock.pass(1_900);
    void stage.store.takePicture();
    await stage.clock.pass(3_000);
    expect(stage.store.countdown()).toBeUndefined();
    expect(stage.step).toBe('posing');
    stage.picture.blank = false;
    await stage.clock.pass(1_000);
    await stage.takePicture();
    expect(stage.step).toBe('comparing');
  });

  it('stops the countdown when the person leaves, turns to another tab or starts anew', async () => {
    const ends: readonly ((stage: CaptureStage) => unknown)[] = [
      (stage) => stage.leave(),
      (stage) => stage.store.pageHidden(),
      (stage) => stage.store.startAnew(),
    ];
    for (const end of ends) {
      const stage = new CaptureStage(started('POSE'));
      await stage.begin();
      void stage.store.takePicture();
      await stage.clock.pass(800);
      await end(stage);
      await stage.clock.pass(3_000);
      expect(stage.picture.taken).toEqual([]);
      expect(stage.store.countdown()).toBeUndefined();
      TestBed.resetTestingModule();
    }
  });

  it('takes the picture of the camera that was chosen during the countdown', async () => {
    const stage = new CaptureStage(started('POSE'));
    stage.camera.list = [
      { id: 'front', label: 'Front' },
      { id: 'back', label: 'Back' },
    ];
    await stage.begin();
    void stage.store.takePicture();
    await stage.clock.pass(800);
    await stage.store.chooseCamera('back');
    await stage.pictureRuns();
    await stage.clock.pass(3_000);
    expect(stage.step).toBe('comparing');
  });

  it('takes the picture after the countdown, not the one before it', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    stage.picture.runs = false;
    const taking = stage.store.takePicture();
    await stage.clock.pass(3_000);
    expect(stage.picture.taken).toEqual([]);
    stage.picture.show(head());
    await taking;
    expect(stage.picture.taken.length).toBe(1);
  });

  it('takes a neutral face once from a finger that taps twice, and no pose yet', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    await Promise.all([stage.takePicture(), stage.store.takePicture()]);
    expect(stage.step).toBe('posing');
    expect(stage.picture.taken.length).toBe(1);
  });

  it('knows where the face is in the picture if the detector is there, and loads nothing for it', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    stage.picture.shown = head();
    await stage.takePicture();
    expect(stage.store.step()).toEqual(jasmine.objectContaining({ name: 'comparing' }));
    expect('face' in stage.store.step()).toBeFalse();
    await stage.store.retake();
    await stage.pictureRuns();
    stage.picture.isLoaded = true;
    await stage.takePicture();
    expect(stage.store.step()).toEqual(jasmine.objectContaining({ name: 'comparing', face: head().faces[0]?.box }));
  });

  it('turns the camera off while the person compares', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.takePicture();
    expect(stage.camera.isOn).toBeFalse();
  });

  it('tells what was measured of the camera, though it has been off since the picture was taken', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.takePicture();
    expect(stage.watch.watching.size).toBe(0);
    await stage.store.sendPictures();
    expect(stage.api.reports).toEqual([stage.watch.measured]);
  });

  it('takes another picture of the same attempt, and sends only that one', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.takePicture();
    await stage.store.retake();
    expect(stage.camera.isOn).toBeTrue();
    await stage.pictureRuns();
    expect(stage.step).toBe('posing');
    await stage.clock.pass(2_000);
    const retakenAt = stage.clock.now() + 2_100;
    await stage.takePicture();
    await stage.store.sendPictures();
    expect(stage.step).toBe('verified');
    expect(stage.api.started.length).toBe(1);
    expect(stage.api.frames.map(({ capturedAt }) => capturedAt)).toEqual([retakenAt]);
  });

  it('tells the person kindly when the pose was another one', async () => {
    const stage = new CaptureStage(started('POSE'));
    stage.api.success = false;
    await stage.begin();
    await stage.takePicture();
    await stage.store.sendPictures();
    expect(stage.step).toBe('not-verified');
  });

  it('asks for a neutral face first where the thresholds do, and sends it with the pose', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    expect(stage.store.posePart()).toBe('neutral');
    await stage.takePicture();
    expect(stage.step).toBe('posing');
    expect(stage.store.posePart()).toBe('pose');
    await stage.clock.pass(1_000);
    await stage.takePicture();
    expect(stage.step).toBe('comparing');
    await stage.store.sendPictures();
    expect(stage.api.frames.length).withContext('one neutral, two of the pose').toBe(3);
  });

  it('keeps the neutral face when the pose is taken again', async () => {
    const stage = new CaptureStage(started('POSE', 'strict'));
    await stage.begin();
    await stage.takePicture();
    for (let round = 0; round < 2; round += 1) {
      await stage.clock.pass(1_000);
      await stage.takePicture();
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
    await stage.takePicture();
    await stage.clock.pass(11_000);
    await stage.takePicture();
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
    await stage.takePicture();
    expect(stage.step).toBe('posing');
    stage.picture.blank = false;
    await stage.clock.pass(1_000);
    await stage.takePicture();
    expect(stage.step).toBe('comparing');
  });

  it('says so when the browser encodes no picture', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    stage.picture.encodes = false;
    await stage.takePicture();
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'encoding' });
    expect(stage.camera.isOn).toBeFalse();
  });
});
