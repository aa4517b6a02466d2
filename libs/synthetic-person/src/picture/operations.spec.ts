import { mirrored } from './mirrored';
import type { Picture } from './picture';
import { placed } from './placed';
import { sideBySide } from './side-by-side';

/** A picture of grey pixels, given row by row. */
function greys(rows: readonly (readonly number[])[]): Picture {
  const data = Uint8Array.from(rows.flat().flatMap((grey) => [grey, grey, grey, 255]));
  return { width: rows[0]!.length, height: rows.length, data };
}

function rowsOf({ width, height, data }: Picture): number[][] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_column, x) => data[(y * width + x) * 4]!),
  );
}

const ramp = greys([
  [10, 20, 30, 40],
  [50, 60, 70, 80],
]);

describe('placing a picture', () => {
  it('leaves it as it is where nothing is asked', () => {
    expect(rowsOf(placed(ramp, {}))).toEqual(rowsOf(ramp));
  });

  it('moves it to the right and repeats the edge that comes into view', () => {
    expect(rowsOf(placed(ramp, { dx: 2 }))).toEqual([
      [10, 10, 10, 20],
      [50, 50, 50, 60],
    ]);
  });

  it('moves it up and repeats the last row', () => {
    expect(rowsOf(placed(ramp, { dy: -1 }))).toEqual([
      [50, 60, 70, 80],
      [50, 60, 70, 80],
    ]);
  });

  it('shrinks it about the middle, averaging', () => {
    expect(rowsOf(placed(ramp, { scale: 0.5 }))[0]).toEqual([10, 15, 35, 40]);
  });

  it('puts it into the middle of a larger picture', () => {
    expect(rowsOf(placed(ramp, { width: 6, height: 2 }))[0]).toEqual([10, 10, 20, 30, 40, 40]);
  });

  it('keeps its pixels opaque', () => {
    expect(placed(ramp, { scale: 0.7, dx: 1 }).data.filter((_, i) => i % 4 === 3)).toEqual(new Uint8Array(8).fill(255));
  });
});

describe('mirroring a picture', () => {
  it('exchanges left and right, and twice gives it back', () => {
    expect(rowsOf(mirrored(ramp))).toEqual([
      [40, 30, 20, 10],
      [80, 70, 60, 50],
    ]);
    expect(rowsOf(mirrored(mirrored(ramp)))).toEqual(rowsOf(ramp));
  });
});

describe('two pictures side by side', () => {
  it('show the middle of each in its half', () => {
    const dark = greys([Array.from({ length: 80 }, () => 40)]);
    const bright = greys([Array.from({ length: 80 }, () => 200)]);
    const [row] = rowsOf(sideBySide(dark, bright));
    expect(row!.slice(0, 27).every((grey) => grey === 40)).toBeTrue();
    expect(row!.slice(53).every((grey) => grey === 200)).toBeTrue();
  });
});
