import { CanvasFrameTaker } from './canvas-frame-taker';

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
