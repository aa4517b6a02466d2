import { head } from '@liveness/capture-guidance/testing';
import { settled } from '@liveness/ui/testing/settled';
import { CaptureStage } from '../testing/capture-stage';
import { connectionLost, started } from '../testing/fake-api';

describe('an attempt that ends before a frame went up', () => {
  const ends: Readonly<Record<string, (stage: CaptureStage) => unknown>> = {
    'the person leaves': (stage) => stage.leave(),
    'the person turns to another tab': (stage) => stage.store.pageHidden(),
    'the page is closed': (stage) => stage.store.pageClosed(),
    'the camera is unplugged': (stage) => stage.camera.unplug(),
    'the person starts anew': (stage) => stage.store.startAnew(),
  };
  for (const [why, end] of Object.entries(ends)) {
    it(`is given back, once: ${why}`, async () => {
      const stage = new CaptureStage();
      await stage.begin();
      expect(stage.api.givenBack).toEqual([]);
      await end(stage);
      await settled();
      stage.store.pageClosed();
      expect(stage.api.givenBack).toEqual(['attempt-1']);
    });
  }

  it('is given back while the person compares pictures that were not sent', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.takePicture();
    stage.store.pageClosed();
    expect(stage.api.givenBack).toEqual(['attempt-1']);
  });

  it('is given back if its frame was sent but not answered: the server knows', async () => {
    const stage = new CaptureStage();
    stage.api.failures.putFrame = Array.from({ length: 99 }, () => connectionLost);
    await stage.begin();
    await stage.see(head(), 600);
    stage.leave();
    expect(stage.api.givenBack).toEqual(['attempt-1']);
  });

  it('is given back if it opens after the person has left', async () => {
    const stage = new CaptureStage();
    let open = (): void => undefined;
    stage.api.startGate = new Promise((resolve) => (open = resolve));
    await stage.begin();
    stage.leave();
    expect(stage.api.givenBack).toEqual([]);
    open();
    await settled();
    expect(stage.api.givenBack).toEqual(['attempt-1']);
  });

  it('is given back if this page does not know its challenge', async () => {
    const stage = new CaptureStage({ ...started('NOSE'), type: 'JUGGLE' });
    await stage.begin();
    expect(stage.step).toBe('went-wrong');
    expect(stage.api.givenBack).toEqual(['attempt-1']);
  });

  it('needs not be given back once its time is up', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.clock.pass(181_000);
    stage.leave();
    expect(stage.api.givenBack).toEqual([]);
  });
});

describe('an attempt with a frame', () => {
  it('is not given back', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    await stage.see(head(), 600);
    expect(stage.api.frames.length).toBe(1);
    stage.leave();
    expect(stage.api.givenBack).toEqual([]);
  });

  it('is not given back after its verdict', async () => {
    const stage = new CaptureStage(started('POSE'));
    await stage.begin();
    await stage.takePicture();
    await stage.store.sendPictures();
    expect(stage.step).toBe('verified');
    stage.leave();
    expect(stage.api.givenBack).toEqual([]);
  });
});

describe('the attempt after one that is given back', () => {
  it('is asked for when that is done', async () => {
    const stage = new CaptureStage();
    let done = (): void => undefined;
    stage.api.backGate = new Promise((resolve) => (done = resolve));
    await stage.begin();
    await stage.store.startAnew();
    await stage.pictureRuns();
    expect(stage.api.started.length).toBe(1);
    done();
    await settled();
    expect(stage.api.started.length).toBe(2);
    expect(stage.step).toBe('guided');
  });

  it('is asked for after three seconds at the latest', async () => {
    const stage = new CaptureStage();
    stage.api.backGate = new Promise(() => undefined);
    await stage.begin();
    await stage.store.startAnew();
    await stage.pictureRuns();
    await stage.clock.pass(2_900);
    expect(stage.api.started.length).toBe(1);
    await stage.clock.pass(200);
    expect(stage.api.started.length).toBe(2);
  });
});
