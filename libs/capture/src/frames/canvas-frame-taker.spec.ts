import { NotEncoded } from '../ports/frame-taker';
import { CanvasFrameTaker, captureSize, encodeWithin, isEven, middleOf } from './canvas-frame-taker';

const size = { width: 240, height: 240 };

/** A video of 640 × 480 whose middle is red on the left and blue on the right, between green margins that a square leaves out. */
async function video(): Promise<HTMLVideoElement> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const paint = () => {
    for (const [colour, left, width] of [
      ['#0f0', 0, 640],
      ['#f00', 80, 240],
      ['#00f', 320, 240],
    ] as const) {
      context.fillStyle = colour;
      context.fillRect(left, 0, width, 480);
    }
  };
  const element = Object.assign(document.createElement('video'), { muted: true, srcObject: canvas.captureStream(30) });
  const painting = setInterval(paint, 20);
  await element.play();
  clearInterval(painting);
  return element;
}

function colourAt(image: ImageData, x: number): string {
  const [red = 0, green = 0, blue = 0] = image.data.slice((120 * image.width + x) * 4);
  return red > 150 ? 'red' : blue > 150 ? 'blue' : green > 150 ? 'green' : 'other';
}

describe('taking a frame from the video', () => {
  it('takes the middle of the picture as the camera sees it', async () => {
    const image = new CanvasFrameTaker().take(await video(), size, false)?.pixels() as ImageData;
    expect([image.width, image.height]).toEqual([240, 240]);
    expect([2, 60, 180, 237].map((x) => colourAt(image, x))).toEqual(['red', 'red', 'blue', 'blue']);
  });

  it('takes it mirrored where the challenge asks for the picture that the person sees', async () => {
    const image = new CanvasFrameTaker().take(await video(), size, true)?.pixels() as ImageData;
    expect([2, 60, 180, 237].map((x) => colourAt(image, x))).toEqual(['blue', 'blue', 'red', 'red']);
  });

  it('encodes the frame as a JPEG of exactly the announced size', async () => {
    const taker = new CanvasFrameTaker();
    const jpeg = (await taker.take(await video(), size, false)?.jpeg(0.9, 1_000_000)) as Blob;
    expect(jpeg.type).toBe('image/jpeg');
    const { width, height } = await createImageBitmap(jpeg);
    expect({ width, height }).toEqual(size);
  });

  it('has no frame of a video that shows nothing yet', () => {
    expect(new CanvasFrameTaker().take(document.createElement('video'), size, false)).toBeUndefined();
  });

  it('does not wait for ever for a picture that stands still', async () => {
    await expectAsync(new CanvasFrameTaker().nextPicture(document.createElement('video'))).toBeResolved();
  });
});

describe('a picture that shows nothing', () => {
  const picture = (light: (point: number) => number) =>
    isEven({ data: Uint8ClampedArray.from({ length: 24 * 24 * 4 }, (_, i) => light(i >> 2)) as never });

  it('is black, or one colour, with the noise of a sensor', () => {
    expect(picture(() => 0)).toBeTrue();
    expect(picture((point) => 6 + (point % 5))).toBeTrue();
    expect(picture(() => 128)).toBeTrue();
  });

  it('is not a face in a dark room', () => {
    expect(picture((point) => (point % 24 > 8 && point % 24 < 16 ? 24 : 6))).toBeFalse();
  });

  it('is what a muted camera gives', async () => {
    const playing = await video();
    const taker = new CanvasFrameTaker();
    expect(taker.isBlank(playing)).toBeFalse();
    const [track] = (playing.srcObject as MediaStream).getVideoTracks();
    Object.defineProperty(track, 'muted', { value: true });
    expect(taker.isBlank(playing)).toBeTrue();
  });

  it('is not asked of a video that has not begun', () => {
    expect(new CanvasFrameTaker().isBlank(document.createElement('video'))).toBeFalse();
  });
});

describe('a frame’s size', () => {
  it('is a square of 480 where the camera gives as much, whichever way the phone is held', () => {
    expect(captureSize({ width: 1280, height: 960 })).toEqual({ width: 480, height: 480 });
    expect(captureSize({ width: 720, height: 1280 })).toEqual({ width: 480, height: 480 });
  });

  it('is no larger than what a small camera gives', () => {
    expect(captureSize({ width: 352, height: 288 })).toEqual({ width: 288, height: 288 });
  });

  it('is never smaller than what the API admits', () => {
    expect(captureSize({ width: 160, height: 120 })).toEqual({ width: 240, height: 240 });
  });

  it('is cut from the middle of the picture, without changing its proportions', () => {
    expect(middleOf({ width: 1280, height: 720 }, { width: 480, height: 480 })).toEqual({
      left: 280,
      top: 0,
      width: 720,
      height: 720,
    });
    expect(middleOf({ width: 480, height: 640 }, { width: 480, height: 480 })).toEqual({
      left: 0,
      top: 80,
      width: 480,
      height: 480,
    });
  });
});

/** A canvas whose JPEG has as many bytes as its quality in per mille. */
function canvas() {
  const qualities: number[] = [];
  return {
    qualities,
    toBlob(done: BlobCallback, _type?: string, quality = 1) {
      qualities.push(quality);
      done(new Blob(['x'.repeat(Math.round(quality * 1000))]));
    },
    toDataURL: () => 'data:,',
  };
}

describe('encoding within a limit', () => {
  it('keeps the wished quality where it fits', async () => {
    const small = canvas();
    expect((await encodeWithin(small, 0.9, 1_000)).size).toBe(900);
    expect(small.qualities).toEqual([0.9]);
  });

  it('lowers the quality until it fits', async () => {
    expect((await encodeWithin(canvas(), 0.9, 600)).size).toBeLessThanOrEqual(600);
  });

  it('does not go below what a face can be seen in: then the API has to say no', async () => {
    const busy = canvas();
    await encodeWithin(busy, 0.9, 10);
    expect(Math.min(...busy.qualities)).toBeGreaterThanOrEqual(0.3);
  });

  it('takes the browser’s other way where the first gives nothing', async () => {
    const other = {
      toBlob: (done: BlobCallback) => done(null),
      toDataURL: () => `data:image/jpeg;base64,${btoa('jpeg')}`,
    };
    const blob = await encodeWithin(other, 0.9, 1_000);
    expect(blob.type).toBe('image/jpeg');
    expect(await blob.text()).toBe('jpeg');
  });

  it('takes the other way, too, where the first never ends', async () => {
    jasmine.clock().install();
    const encoded = encodeWithin(
      { toBlob: () => undefined, toDataURL: () => `data:image/jpeg;base64,${btoa('jpeg')}` },
      0.9,
      1_000,
    );
    jasmine.clock().tick(3_001);
    jasmine.clock().uninstall();
    expect((await encoded).size).toBe(4);
  });

  for (const [how, address] of [
    ['gives nothing', 'data:,'],
    ['gives another kind of picture', 'data:image/png;base64,iVBO'],
  ] as const)
    it(`fails where the other way ${how}`, async () => {
      const silent = { toBlob: (done: BlobCallback) => done(null), toDataURL: () => address };
      await expectAsync(encodeWithin(silent, 0.9, 1_000)).toBeRejectedWithError(NotEncoded);
    });
});
