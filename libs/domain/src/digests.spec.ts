import { framesDigest, sha256 } from './digests';

describe('framesDigest', () => {
  const frames = [
    { capturedAt: 30, digest: 'cc' },
    { capturedAt: 10, digest: 'aa' },
    { capturedAt: 20, digest: 'bb' },
  ];

  it("is the SHA-256 of the frames' digests as text, in order of capture time", async () => {
    expect(await framesDigest(frames)).toBe(await sha256(new TextEncoder().encode('aabbcc')));
    expect(frames.map(({ capturedAt }) => capturedAt)).toEqual([30, 10, 20]);
  });

  it('matches the published SHA-256 of a known text', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await framesDigest([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('changes when a frame is missing, added or replaced', async () => {
    const whole = await framesDigest(frames);
    const others = await Promise.all([
      framesDigest(frames.slice(1)),
      framesDigest([...frames, { capturedAt: 40, digest: 'dd' }]),
      framesDigest([{ capturedAt: 10, digest: 'ab' }, ...frames.filter(({ digest }) => digest !== 'aa')]),
    ]);
    expect(others).not.toContain(whole);
  });
});
