import { head, nobody } from '@liveness/capture-guidance/testing';
import { settled } from '@liveness/ui/testing/settled';
import type { CameraTrouble } from '../ports/camera';
import { CaptureStage } from '../testing/capture-stage';

describe('the capture flow’s camera', () => {
  it('is not asked for before a tap', async () => {
    const stage = new CaptureStage();
    await stage.store.enter(undefined);
    expect(stage.step).toBe('permission');
    expect(stage.camera.opened).toEqual([]);
  });

  it('is turned on without a tap where it was allowed before', async () => {
    const stage = new CaptureStage();
    stage.camera.isAllowed = true;
    await stage.store.enter(undefined);
    expect(stage.step).toBe('preparing');
  });

  it('says that the browser asks while it does', async () => {
    const stage = new CaptureStage();
    stage.camera.question = new Promise(() => undefined);
    void stage.store.askForCamera();
    await settled();
    expect(stage.step).toBe('opening-camera');
  });

  for (const trouble of ['denied', 'absent', 'in-use', 'insecure', 'unknown'] satisfies CameraTrouble[]) {
    it(`has a screen of its own when it is ${trouble}, and starts no attempt`, async () => {
      const stage = new CaptureStage();
      stage.camera.trouble = trouble;
      await stage.store.askForCamera();
      expect(stage.store.step()).toEqual({ name: 'camera-trouble', trouble });
      expect(stage.api.started).toEqual([]);
    });
  }

  it('is tried again when the person asks, and works once the trouble is gone', async () => {
    const stage = new CaptureStage();
    stage.camera.trouble = 'denied';
    await stage.store.askForCamera();
    stage.camera.trouble = undefined;
    await stage.store.startAnew();
    expect(stage.step).toBe('preparing');
  });

  it('ends the attempt when its permission is withdrawn in the middle', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    await stage.see(head(), 600);
    stage.camera.unplug();
    await settled();
    expect(stage.store.step()).toEqual({ name: 'camera-trouble', trouble: 'lost' });
    expect(stage.camera.isOn).toBeFalse();
    await stage.see(head(), 1_000);
    expect(stage.api.frames.length).withContext('frames after the camera was lost').toBe(1);
  });

  it('can be changed in the middle without another attempt; only one is ever on', async () => {
    const stage = new CaptureStage();
    stage.camera.list = [
      { id: 'front', label: 'Front camera' },
      { id: 'desk', label: 'Desk camera' },
    ];
    await stage.begin();
    expect(stage.store.devices().length).toBe(2);
    await stage.store.chooseCamera('desk');
    expect(stage.camera.opened).toEqual([undefined, 'desk']);
    expect(stage.store.deviceId()).toBe('desk');
    expect(stage.camera.running.size).toBe(1);
    await stage.pictureRuns();
    expect(stage.step).toBe('guided');
    expect(stage.api.started.length).toBe(1);
  });

  it('stays the chosen one for the next try', async () => {
    const stage = new CaptureStage();
    stage.camera.list = [
      { id: 'front', label: '' },
      { id: 'desk', label: '' },
    ];
    await stage.begin();
    await stage.store.chooseCamera('desk');
    await stage.store.startAnew();
    expect(stage.camera.opened.at(-1)).toBe('desk');
  });

  it('goes off when the page is left, and also when it comes on only after that', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    stage.leave();
    expect(stage.camera.isOn).toBeFalse();
  });

  it('goes off at once when the browser’s question is answered after the page was left', async () => {
    const stage = new CaptureStage();
    let answer = (): void => undefined;
    stage.camera.question = new Promise((resolve) => (answer = resolve));
    void stage.store.askForCamera();
    await settled();
    stage.leave();
    answer();
    await settled();
    expect(stage.camera.isOn).toBeFalse();
  });

  it('is not left on when the person turned to another tab while the browser was asking', async () => {
    const stage = new CaptureStage();
    let answer = (): void => undefined;
    stage.camera.question = new Promise((resolve) => (answer = resolve));
    void stage.store.askForCamera();
    await settled();
    const hidden = spyOnProperty(document, 'visibilityState').and.returnValue('hidden');
    stage.store.pageHidden();
    answer();
    await settled();
    expect(stage.camera.isOn).toBeFalse();
    expect(stage.step).toBe('interrupted');
    hidden.and.returnValue('visible');
    await stage.store.startAnew();
    expect(stage.step).toBe('preparing');
  });

  it('starts no attempt while it shows nothing, and one by itself once it does', async () => {
    const stage = new CaptureStage();
    stage.picture.blank = true;
    await stage.begin();
    await stage.clock.pass(3_000);
    expect(stage.store.blank()).toBeTrue();
    expect(stage.step).toBe('preparing');
    expect(stage.api.started).toEqual([]);
    stage.picture.blank = false;
    await stage.clock.pass(1_000);
    expect(stage.store.blank()).toBeFalse();
    expect(stage.api.started.length).toBe(1);
    expect(stage.step).toBe('guided');
  });

  it('is not called blank for the black pictures with which cameras begin', async () => {
    const stage = new CaptureStage();
    stage.picture.blank = true;
    await stage.begin();
    await stage.clock.pass(1_500);
    expect(stage.store.blank()).toBeFalse();
  });

  it('says so when it shows nothing in the middle, sends none of it, and goes on by itself', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    await stage.see(head(), 600);
    const sent = stage.api.frames.length;
    stage.picture.blank = true;
    await stage.see(nobody, 3_000);
    expect(stage.store.blank()).toBeTrue();
    expect(stage.api.frames.length).toBe(sent);
    stage.picture.blank = false;
    await stage.see(head(), 1_000);
    expect(stage.store.blank()).toBeFalse();
    expect(stage.step).toBe('guided');
  });

  it('is not blank any more once it is off', async () => {
    const stage = new CaptureStage();
    stage.picture.blank = true;
    await stage.begin();
    await stage.clock.pass(3_000);
    stage.store.pageHidden();
    expect(stage.store.blank()).toBeFalse();
    await stage.clock.pass(3_000);
    expect(stage.store.blank()).toBeFalse();
    expect(stage.step).toBe('interrupted');
  });

  describe('while it is on,', () => {
    let locks: { released: boolean }[];

    beforeEach(() => {
      locks = [];
      spyOn(navigator.wakeLock, 'request').and.callFake(async () => {
        const lock = { released: false, release: async () => void (lock.released = true) };
        locks.push(lock);
        return lock as unknown as WakeLockSentinel;
      });
    });

    it('keeps the screen from going dark, and no longer', async () => {
      const stage = new CaptureStage();
      expect(locks).toEqual([]);
      await stage.begin();
      expect(locks.map(({ released }) => released)).toEqual([false]);
      stage.leave();
      await settled();
      expect(locks.map(({ released }) => released)).toEqual([true]);
    });

    it('lets the screen go dark when the page is hidden, and keeps it on again at the next try', async () => {
      const stage = new CaptureStage();
      await stage.begin();
      stage.store.pageHidden();
      await settled();
      expect(locks.map(({ released }) => released)).toEqual([true]);
      await stage.store.startAnew();
      await settled();
      expect(locks.map(({ released }) => released)).toEqual([true, false]);
    });

    it('is changed without losing the screen', async () => {
      const stage = new CaptureStage();
      await stage.begin();
      await stage.store.chooseCamera('desk');
      await settled();
      expect(locks.map(({ released }) => released)).toEqual([true, false]);
    });
  });

  it('goes off when the person turns to another tab, and the flow says why', async () => {
    const stage = new CaptureStage();
    await stage.begin();
    stage.store.pageHidden();
    expect(stage.step).toBe('interrupted');
    expect(stage.camera.isOn).toBeFalse();
  });

  it('is not missed when the tab is hidden while nothing needs it', async () => {
    const stage = new CaptureStage();
    stage.store.pageHidden();
    expect(stage.step).toBe('permission');
  });
});
