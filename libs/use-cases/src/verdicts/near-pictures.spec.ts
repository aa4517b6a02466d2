import type { Face, Observation } from '@liveness/domain';
import { person, seenFace } from '@liveness/synthetic-person';
import type { HeadPose, PlacedShot } from '@liveness/synthetic-person';
import { positionHashes } from './face-positions';
import { countNear } from './near-pictures';

const image = { width: 480, height: 480 };
const straight: HeadPose = { yaw: 8, pitch: -3, roll: 2 };
const inTheMiddle: PlacedShot = { ...image, scale: 1, dx: 0, dy: 0 };

/** Returns what an analyser sees of a person, by default always the same picture. */
function seen({ pose = {}, shot = {} }: { pose?: Partial<HeadPose>; shot?: Partial<PlacedShot> } = {}): Face {
  return seenFace(person({ pose: { ...straight, ...pose } }), { ...inTheMiddle, ...shot });
}

/** Returns what an analyser sees after the picture was encoded again: each landmark is moved by this many eye distances. */
function compressedAgain(face: Face, by = 0.005): Face {
  const eyes = 0.17;
  return {
    ...face,
    landmarks: face.landmarks.map(({ type, x, y }, index) => ({
      type,
      x: x + Math.sin(index * 7) * by * eyes,
      y: y + Math.cos(index * 5) * by * eyes,
    })),
  };
}

const only = (face: Face): Observation => ({ faces: [face] });
const turning = [-25, -12, 0, 12, 25].map((yaw) => seen({ pose: { yaw } }));

const other: Readonly<Record<string, Face>> = {
  'a head turned by two degrees': seen({ pose: { yaw: 10 } }),
  'a head that nods by two degrees': seen({ pose: { pitch: -5 } }),
  'a head tilted by two degrees': seen({ pose: { roll: 4 } }),
  'a face two hundredths of the image to the side': seen({ shot: { dx: 10 } }),
  'a face that is nearer by a twentieth': seen({ shot: { scale: 1.05 } }),
};

describe('countNear', () => {
  it('counts each nearly equal frame once', () => {
    expect(
      countNear(
        turning.map(only),
        turning.map((face) => only(compressedAgain(face))),
        image,
      ),
    ).toBe(5);
    expect(countNear([only(seen())], [only(seen()), only(compressedAgain(seen()))], image)).toBe(1);
  });

  it('counts smaller pictures of the same scene', () => {
    const smaller = { width: 432, height: 432 };
    const face = seen({ shot: { ...smaller, scale: 0.9 } });
    expect(countNear([only(face)], [only(seen())], smaller)).toBe(1);
  });

  for (const [name, face] of Object.entries(other))
    it(`does not count ${name}`, () => expect(countNear([only(face)], [only(seen())], image)).toBe(0));

  it('ignores frames with two faces, without a face, with few landmarks or with coordinates that are not finite', () => {
    const face = seen();
    const few = { ...face, landmarks: face.landmarks.slice(0, 9) };
    const nowhere = { ...face, landmarks: face.landmarks.map((landmark) => ({ ...landmark, x: NaN })) };
    for (const observation of [{ faces: [face, face] }, { faces: [] }, only(few), only(nowhere)])
      expect(countNear([observation], [observation], image)).toBe(0);
  });
});

describe('positionHashes', () => {
  const hashesOf = (faces: readonly Face[]) =>
    positionHashes(
      faces.map((face) => ({ observation: only(face) })),
      image,
    );
  const shared = async (faces: readonly Face[], others: readonly Face[]) => {
    const theirs = await hashesOf(others);
    return (await hashesOf(faces)).filter((hash) => theirs.includes(hash)).length;
  };

  it('has two for a frame, at most eight in all, and reveals nothing else', async () => {
    expect((await hashesOf([seen()])).length).toBe(2);
    const hashes = await hashesOf(turning);
    expect(hashes.length).toBe(8);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('returns equal hashes for equal pictures, each once', async () =>
    expect(await hashesOf([seen(), seen()])).toEqual(await hashesOf([seen()])));

  it('shares hashes with pictures that were compressed again', async () =>
    expect(
      await shared(
        turning,
        turning.map((face) => compressedAgain(face)),
      ),
    ).toBeGreaterThanOrEqual(5));

  for (const [name, face] of Object.entries(other))
    it(`shares no hash with ${name}`, async () => expect(await shared([face], [seen()])).toBe(0));

  it('returns none without exactly one face, or when an eye or the nose is missing', async () => {
    const face = seen();
    const without = (type: string) => ({ ...face, landmarks: face.landmarks.filter((each) => each.type !== type) });
    const frames = [
      { faces: [] },
      { faces: [face, face] },
      ...['nose', 'leftEyeLeft', 'rightEyeRight'].map((type) => only(without(type))),
      only({ ...face, landmarks: face.landmarks.map(({ type }) => ({ type, x: 0.5, y: 0.5 })) }),
      only({ ...face, landmarks: face.landmarks.map(({ type, y }) => ({ type, x: Infinity, y })) }),
    ];
    expect(
      await positionHashes(
        frames.map((observation) => ({ observation })),
        image,
      ),
    ).toEqual([]);
  });
});
