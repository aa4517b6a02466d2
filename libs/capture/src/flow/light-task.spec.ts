import { TestBed } from '@angular/core/testing';
import { head, nobody } from '@liveness/capture-guidance/testing';
import type { Observation } from '@liveness/domain';
import { settled } from '@liveness/ui/testing/settled';
import { until } from '@liveness/ui/testing/until';
import { CaptureStage } from '../testing/capture-stage';
import { litImage } from '../testing/lit-image';
import { apiProblem, connectionLost, lightTold, started } from '../testing/fake-api';

const colours = Array.from({ length: 6 }, (_, index) => ({ params: lightTold(index + 1), done: false }));
const all = [...colours, { params: lightTold(6), done: true }];

/** With a page that shows what it is to show, as soon as the fade is over. */
class LitStage extends CaptureStage {
  #fadesSince = 0;
  #change = -1;
  #shown = -1;

  constructor() {
    super(started('LIGHT'));
    this.api.replies = all;
  }

  async look(forMs: number, observation: Observation = head()): Promise<void> {
    for (let passed = 0; passed < forMs; passed += 100) {
      // A dark page leaves the face to the light of the room.
      this.picture.image = litImage(this.light?.phase === 'announced' || this.light?.phase === 'placing' ? 150 : 110);
      await this.see(observation);
      const { change = -1, fadeMs = 0 } = this.light ?? {};
      if (change !== this.#change) [this.#change, this.#fadesSince] = [change, this.clock.now()];
      else if (this.#shown !== change && this.clock.now() - this.#fadesSince >= fadeMs)
        this.store.lightShown((this.#shown = change));
    }
  }

  get light() {
    return this.store.guidance().light;
  }

  /** From the announcement through its tap. */
  async toTheDark(): Promise<this> {
    await this.announced();
    this.store.beginLight();
    await this.look(1_000);
    return this;
  }

  /** What the task needs is loaded. */
  async glowing(): Promise<void> {
    await until(() => this.step === 'glowing');
  }

  async announced(): Promise<this> {
    await this.begin();
    await this.glowing();
    // The screen that glows shows the picture in a video of its own.
    await this.store.pictureRuns(document.createElement('video'));
    await this.look(1_000);
    return this;
  }
}

describe('the capture flow of a task of colours', () => {
  it('announces it, and sends nothing until the person begins', async () => {
    const stage = await new LitStage().announced();
    expect(stage.step).toBe('glowing');
    expect(stage.light?.phase).toBe('announced');
    await stage.look(30_000);
    expect(stage.light?.phase).toBe('announced');
    expect(stage.api.frames).toEqual([]);
  });

  it('glows in each colour that the API tells, and asks for the decision after the last', async () => {
    const stage = await new LitStage().toTheDark();
    await stage.look(12_000);
    expect(stage.api.frames.length).toBe(7);
    expect(stage.step).toBe('verified');
    expect(stage.camera.isOn).toBeFalse();
  });

  it('sends one frame at a time', async () => {
    const stage = await new LitStage().toTheDark();
    await stage.look(12_000);
    expect(stage.api.mostAtOnce).toBe(1);
  });

  it('gives the attempt back when the person wants another check, and asks for none of the kind', async () => {
    const stage = await new LitStage().announced();
    await stage.store.useAnother();
    await stage.pictureRuns();
    expect(stage.api.givenBack).toEqual(['attempt-1']);
    expect(stage.api.started.map(({ except }) => except)).toEqual([undefined, ['LIGHT']]);
  });

  it('says that there is no other check, and takes the person back to the colours if they want', async () => {
    const stage = await new LitStage().announced();
    stage.api.failures.start = [apiProblem(409, 'no-challenge-left')];
    await stage.store.useAnother();
    await stage.pictureRuns();
    expect(stage.step).toBe('nothing-else');
    await stage.store.takeAfterAll();
    await stage.pictureRuns();
    await stage.glowing();
    expect(stage.api.started.map(({ except }) => except)).toEqual([undefined, ['LIGHT'], undefined]);
  });

  it('stays under its colour while the connection is down, and goes on when it is back', async () => {
    const stage = await new LitStage().toTheDark();
    await stage.look(1_500);
    const { step } = stage.light ?? {};
    stage.api.failures.putFrame = [connectionLost, connectionLost];
    await stage.look(700);
    const before = stage.light;
    expect(stage.store.uploads().waitingFor).toBe('connection');
    expect(stage.light?.step).toBe(before?.step as number);
    expect(stage.light?.step).toBeGreaterThanOrEqual(step ?? 0);
    await stage.look(15_000);
    expect(stage.step).toBe('verified');
  });

  it('begins anew with the API where that tells another sequence', async () => {
    const stage = new LitStage();
    stage.api.replies = [colours[0] ?? {}, { params: lightTold(0, 1), done: false }];
    await stage.toTheDark();
    for (let looks = 0; looks < 80 && !stage.light?.stopped; looks += 1) await stage.look(100);
    expect(stage.light).toEqual(jasmine.objectContaining({ phase: 'dark', stopped: 'again' }));
    expect(stage.store.attempt()?.params).toEqual(lightTold(0, 1));
  });

  it('goes dark and says why when the person leaves the picture', async () => {
    const stage = await new LitStage().toTheDark();
    await stage.look(1_500);
    stage.api.gate = new Promise(() => undefined);
    await stage.look(2_000, nobody);
    expect(stage.light).toEqual(jasmine.objectContaining({ phase: 'dark', stopped: 'no_face' }));
  });

  it('turns everything off when the browser shows other colours', async () => {
    const stage = await new LitStage().toTheDark();
    stage.store.lightAltered();
    await settled();
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'colours' });
    expect(stage.camera.isOn).toBeFalse();
    expect(stage.api.givenBack).toEqual(['attempt-1']);
  });

  describe('on a device that asks for less motion', () => {
    beforeEach(() => spyOn(window, 'matchMedia').and.returnValue({ matches: true } as MediaQueryList));

    it('is left out from the start', async () => {
      const stage = new CaptureStage(started('NOSE'));
      await stage.begin();
      expect(stage.api.started.map(({ except }) => except)).toEqual([['LIGHT']]);
    });

    it('can be asked for where the camera was allowed before: nobody is led past the choice', async () => {
      const stage = new CaptureStage(started('LIGHT'), ['NOSE', 'LIGHT']);
      stage.camera.isAllowed = true;
      await stage.store.enter(undefined);
      expect(stage.step).toBe('permission');
      expect(stage.store.allowed()).toBeTrue();
      expect(stage.store.offersLight()).toBeTrue();
      stage.store.wantLight();
      await settled();
      await stage.pictureRuns();
      expect(stage.api.started.map(({ except }) => except)).toEqual([undefined]);
    });

    it('needs no tap where there is no choice', async () => {
      for (const [offered, wished] of [
        [['NOSE', 'POSE'], undefined],
        [['LIGHT'], undefined],
        [['NOSE', 'LIGHT'], 'LIGHT'],
        [['NOSE', 'LIGHT'], 'NOSE'],
      ] as const) {
        TestBed.resetTestingModule();
        const stage = new CaptureStage(started('NOSE'), offered);
        stage.camera.isAllowed = true;
        await stage.store.enter(wished);
        expect(stage.step).withContext(`${wished} of ${offered.join()}`).toBe('preparing');
        stage.leave();
      }
    });

    it('is announced as usual where nothing else is offered', async () => {
      const stage = new LitStage();
      stage.api.failures.start = [apiProblem(409, 'no-challenge-left')];
      await stage.announced();
      expect(stage.light?.phase).toBe('announced');
      expect(stage.api.started.map(({ except }) => except)).toEqual([['LIGHT'], undefined]);
    });

    it('is asked for like every other where the person wants it', async () => {
      const stage = new LitStage();
      stage.store.wantLight();
      await settled();
      await stage.pictureRuns();
      await stage.glowing();
      expect(stage.api.started.map(({ except }) => except)).toEqual([undefined]);
    });
  });

  it('asks for a newer page when a colour is told in a shape that this one does not know', async () => {
    const stage = new LitStage();
    stage.api.replies = [{ params: { ...lightTold(1), sequences: ['red'] } as never, done: false }];
    await stage.toTheDark();
    await stage.look(1_500);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'challenge' });
  });
});
