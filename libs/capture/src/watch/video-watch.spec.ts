import { CameraReport } from '@liveness/contract';
import { until } from '@liveness/ui/testing/until';
import type { Watching } from '../ports/camera';
import { DeliveredRate, VideoWatch } from './video-watch';

describe('watching a camera', () => {
  let painting: ReturnType<typeof setInterval> | undefined;
  let watching: Watching | undefined;

  afterEach(() => {
    clearInterval(painting);
    watching?.stop();
  });

  /** A video of 320 × 240 whose every picture is drawn on a grey wall. */
  async function video(draw: (context: CanvasRenderingContext2D) => void): Promise<HTMLVideoElement> {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const paint = () => {
      context.fillStyle = '#8a8a8a';
      context.fillRect(0, 0, 320, 240);
      draw(context);
    };
    paint();
    const element = Object.assign(document.createElement('video'), {
      muted: true,
      srcObject: canvas.captureStream(30),
    });
    document.body.append(element);
    painting = setInterval(paint, 33);
    await element.play();
    return element;
  }

  async function report(draw: (context: CanvasRenderingContext2D) => void): Promise<CameraReport> {
    const begun = (watching = new VideoWatch().begin(await video(draw)));
    await until(
      () => begun.report().unchangedPercent !== undefined && begun.report().delivered?.perSecond !== undefined,
    );
    return begun.report();
  }

  /** A head that moves before the wall. */
  const head = (context: CanvasRenderingContext2D) => {
    context.fillStyle = '#c08060';
    context.fillRect(120 + ((performance.now() / 40) % 60), 60, 60, 120);
  };

  const noise = (context: CanvasRenderingContext2D) => {
    const image = context.getImageData(0, 0, 320, 240);
    for (let index = 0; index < image.data.length; index += 1)
      image.data[index] = (image.data[index] ?? 0) + Math.round((Math.random() - 0.5) * 8);
    context.putImageData(image, 0, 0);
  };

  it('finds large parts of a drawn picture unchanged, though a head moves in it', async () => {
    const { unchangedPercent, delivered, said } = await report(head);
    expect(unchangedPercent).toBeGreaterThan(50);
    expect(delivered).toEqual({ width: 320, height: 240, perSecond: jasmine.any(Number) });
    expect(said).toEqual(jasmine.objectContaining({ width: 320, height: 240 }));
  }, 20_000);

  it('finds nothing unchanged where every picture has a noise of its own', async () => {
    const measured = await report((context) => {
      head(context);
      noise(context);
    });
    expect(measured.unchangedPercent).toBeLessThan(5);
    expect(CameraReport.safeParse(measured).success).withContext('the API takes it').toBeTrue();
  }, 20_000);

  for (const settings of [
    {},
    { width: 0, height: -1, frameRate: 0 },
    { width: 640.5, height: NaN, frameRate: Infinity },
    { width: 1e9, height: 480, frameRate: 1e9 },
  ]) {
    it(`tells the API nothing that it would refuse, whatever the camera says: ${Object.values(settings).join(', ') || 'nothing'}`, async () => {
      const element = await video(noise);
      const [track] = (element.srcObject as MediaStream).getVideoTracks();
      if (track) track.getSettings = () => settings;
      const begun = (watching = new VideoWatch().begin(element));
      await until(() => begun.report().delivered !== undefined);
      expect(CameraReport.safeParse(begun.report()).error?.issues).toBeUndefined();
    }, 20_000);
  }

  it('has nothing to tell of a video without a camera, and of one that was not watched yet', () => {
    expect(new VideoWatch().begin(document.createElement('video')).report()).toEqual({});
  });
});

describe('the rate that a video delivers', () => {
  function watched(moments: readonly (readonly [atMs: number, pictures: number])[]): number | undefined {
    const rate = new DeliveredRate();
    for (const [atMs, pictures] of moments) rate.count(atMs, pictures);
    return rate.perSecond;
  }

  it('is pictures by time, those that the page was too slow to look at included', () => {
    expect(
      watched([
        [0, 1],
        [500, 16],
        [1000, 31],
        [2000, 61],
      ]),
    ).toBe(30);
  });

  it('is not told of a moment', () => {
    expect(watched([])).toBeUndefined();
    expect(
      watched([
        [0, 1],
        [900, 30],
      ]),
    ).toBeUndefined();
  });

  it('leaves out a time in which nothing was shown, as while the page was hidden', () => {
    expect(
      watched([
        [0, 1],
        [1000, 31],
        [61_000, 40],
        [62_000, 70],
      ]),
    ).toBe(30);
  });
});
