import { frameObjects } from './frame-objects';

describe('frame objects', () => {
  it("start with the attempt's prefix, by which an erasure finds them all", () => {
    expect(frameObjects.key('a', 7)).toBe('attempts/a/000007.jpg');
    expect(frameObjects.key('a', 7).startsWith(frameObjects.prefixOf('a'))).toBeTrue();
    expect(frameObjects.prefixOf('a').startsWith(frameObjects.prefix)).toBeTrue();
  });
});
