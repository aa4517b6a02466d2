import { settled } from '@liveness/ui/testing/settled';
import { CaptureStage } from '../testing/capture-stage';
import { apiProblem, started } from '../testing/fake-api';

const unavailable = apiProblem(503, 'unavailable');
const always = Array.from({ length: 999 }, () => unavailable);

/** A person who has done everything: the picture is on its way. */
async function sent(prepare: (stage: CaptureStage) => void): Promise<CaptureStage> {
  const stage = new CaptureStage(started('POSE'));
  prepare(stage);
  await stage.begin();
  await stage.takePicture();
  void stage.store.sendPictures();
  await settled();
  return stage;
}

describe('the capture flow when the service is busy', () => {
  it('says so when the time runs out over frames that the service did not take', async () => {
    const stage = await sent(({ api }) => (api.failures.putFrame = [...always]));
    expect(stage.store.uploads().waitingFor).toBe('service');
    await stage.clock.pass(181_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'busy' });
  });

  it('says so when the time runs out over a decision that the service did not make', async () => {
    const stage = await sent(({ api }) => (api.failures.verify = [...always]));
    await stage.clock.pass(181_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'busy' });
  });

  it('says so when the service takes the last frame too late', async () => {
    const stage = await sent(({ api }) => {
      api.failures.putFrame = Array.from({ length: 5 }, () => unavailable);
      api.failures.verify = [apiProblem(409, 'attempt-expired')];
    });
    await stage.clock.pass(60_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'busy' });
  });

  it('says that it took too long when nothing answers', async () => {
    const stage = await sent(({ api }) => (api.gate = new Promise(() => undefined)));
    await stage.clock.pass(10_000);
    expect(stage.store.uploads().waitingFor).toBe('slow');
    await stage.clock.pass(171_000);
    expect(stage.store.step()).toEqual({ name: 'went-wrong', problem: 'slow' });
  });

  it('says so when no attempt can be started', async () => {
    const stage = new CaptureStage();
    stage.api.failures.start = [...always];
    await stage.begin();
    await stage.clock.pass(60_000);
    expect(stage.store.step()).toEqual(jasmine.objectContaining({ name: 'went-wrong', problem: 'busy' }));
  });

  it('still says that the time is up to a person who took it', async () => {
    const stage = await sent(({ api }) => (api.failures.verify = [apiProblem(409, 'attempt-expired')]));
    expect(stage.step).toBe('expired');
  });
});
