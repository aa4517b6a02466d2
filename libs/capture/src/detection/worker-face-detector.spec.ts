import { TestBed } from '@angular/core/testing';
import type { Face, Observation } from '@liveness/domain';
import { WorkerFaceDetector } from './worker-face-detector';

/** A frame of the drawn person, whose rotation and nose are known exactly. */
async function drawnPerson(name: string): Promise<ImageData> {
  const picture = await createImageBitmap(await (await fetch(`/drawn-person/${name}.jpg`)).blob());
  const context = new OffscreenCanvas(picture.width, picture.height).getContext(
    '2d',
  ) as OffscreenCanvasRenderingContext2D;
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}

function onlyFace({ faces }: Observation): Face {
  expect(faces.length).withContext('faces').toBe(1);
  return faces[0] as Face;
}

describe('the browser’s face detector, with its real models', () => {
  let detector: WorkerFaceDetector;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [WorkerFaceDetector] });
    detector = TestBed.inject(WorkerFaceDetector);
    await detector.load();
  });

  it('sees the drawn person’s face where it is', async () => {
    const face = onlyFace(await detector.detect(await drawnPerson('neutral')));
    const nose = face.landmarks.find(({ type }) => type === 'nose');
    expect(Math.abs((nose?.x ?? 0) * 480 - 240))
      .withContext('pixels beside the true nose')
      .toBeLessThan(6);
    expect(Math.abs((nose?.y ?? 0) * 480 - 264))
      .withContext('pixels above or below it')
      .toBeLessThan(8);
  });

  it('draws the face’s box as the server’s analyser does, forehead included', async () => {
    const { box } = onlyFace(await detector.detect(await drawnPerson('neutral')));
    // What the server's analyser says of the same frame, in pixels: 152, 121, 177 × 242.
    const [left, top, right, bottom] = [152, 121, 329, 363];
    expect(Math.abs((box?.left ?? 0) * 480 - left)).toBeLessThan(12);
    expect(Math.abs((box?.top ?? 0) * 480 - top)).toBeLessThan(12);
    expect(Math.abs(((box?.left ?? 0) + (box?.width ?? 0)) * 480 - right)).toBeLessThan(12);
    expect(Math.abs(((box?.top ?? 0) + (box?.height ?? 0)) * 480 - bottom)).toBeLessThan(12);
  });

  for (const [name, yaw] of [
    ['neutral', 0],
    ['turned-left-18', -18],
    ['turned-right-18', 18],
  ] as const) {
    it(`estimates how far the head is turned: ${yaw} degrees`, async () => {
      const { rotation } = onlyFace(await detector.detect(await drawnPerson(name)));
      expect(Math.abs((rotation?.yaw ?? 90) - yaw))
        .withContext('degrees off')
        .toBeLessThan(4);
      expect(Math.abs(rotation?.roll ?? 90))
        .withContext('tilt')
        .toBeLessThan(4);
      expect(Math.abs(rotation?.pitch ?? 90))
        .withContext('nod')
        .toBeLessThan(12);
    });
  }

  it('sees nobody in an empty room', async () => {
    expect((await detector.detect(await drawnPerson('empty-room'))).faces).toEqual([]);
  });

  it('answers several questions each with its own answer', async () => {
    const [empty, person] = await Promise.all(
      ['empty-room', 'neutral'].map(async (name) => detector.detect(await drawnPerson(name))),
    );
    expect(empty?.faces.length).toBe(0);
    expect(person?.faces.length).toBe(1);
  });
});

describe('a face detector whose thread never answers', () => {
  it('fails after a while, and starts over when it is asked again', async () => {
    TestBed.configureTestingModule({ providers: [WorkerFaceDetector] });
    const detector = Object.assign(TestBed.inject(WorkerFaceDetector), { patienceMs: 20 });
    const silent = spyOn(Worker.prototype, 'postMessage');
    await expectAsync(detector.load()).toBeRejectedWithError(/in time/);
    silent.and.callThrough();
    await expectAsync(Object.assign(detector, { patienceMs: 60_000 }).load()).toBeResolved();
  });
});
