import { framesDigest, sha256 } from './digests';

describe('the digest of frames', () => {
  const frames = [
    { capturedAt: 30, digest: 'cc' },
    { capturedAt: 10, digest: 'aa' },
    { capturedAt: 20, digest: 'bb' },
  ];

  it('is that of their digests as text, in order of capture time, whatever order they come in', async () => {
    expect(await framesDigest(frames)).toBe(await sha256(new TextEncoder().encode('aabbcc')));
    expect(frames.map(({ capturedAt }) => capturedAt)).toEqual([30, 10, 20]);
  });

  it('is a known one for a known text', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await framesDigest([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is another one where a frame is missing, added or exchanged', async () => {
    const whole = await framesDigest(frames);
    const others = await Promise.all([
      framesDigest(frames.slice(1)),
      framesDigest([...frames, { capturedAt: 40, digest: 'dd' }]),
      framesDigest([{ capturedAt: 10, digest: 'ab' }, ...frames.filter(({ digest }) => digest !== 'aa')]),
    ]);
    expect(others).not.toContain(whole);
  });
});
