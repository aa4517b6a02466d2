import { unchangedBlocks } from './unchanged-blocks';

const size = { width: 164, height: 68 };

/** A picture whose green is what a function of the place says. */
function picture(green: (x: number, y: number) => number): ImageData {
  const image = new ImageData(size.width, size.height);
  for (let y = 0; y < size.height; y += 1)
    for (let x = 0; x < size.width; x += 1) image.data.set([90, green(x, y), 90, 255], (y * size.width + x) * 4);
  return image;
}

describe('unchanged blocks', () => {
  it('are all of a picture that stands still', () => {
    const still = picture((x, y) => 60 + ((x * 7 + y * 3) % 100));
    expect(unchangedBlocks(still, still)).toEqual({ unchanged: 40, usable: 40 });
  });

  it('are none where noise moves every few pixels by one step', () => {
    const [one, other] = [0, 1].map((phase) =>
      picture((x, y) => 120 + ((x * 31 + y * 17 + phase * 5) % 7 === 0 ? 1 : 0)),
    );
    expect(unchangedBlocks(one as ImageData, other as ImageData)).toEqual({ unchanged: 0, usable: 40 });
  });

  it('are those that nothing moved through', () => {
    const other = picture((x) => (x >= 100 ? 140 : 120));
    expect(
      unchangedBlocks(
        picture(() => 120),
        other,
      ),
    ).toEqual({ unchanged: 24, usable: 40 });
  });

  for (const [what, green] of [
    ['black', 3],
    ['overexposed', 255],
  ] as const) {
    it(`are not looked for where the picture is ${what}: no sensor shows noise there`, () => {
      const image = picture((x) => (x < 84 ? green : 120));
      expect(unchangedBlocks(image, image)).toEqual({ unchanged: 20, usable: 20 });
    });
  }
});
