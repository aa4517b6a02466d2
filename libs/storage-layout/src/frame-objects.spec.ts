import { frameObjects } from './frame-objects';

describe('frame objects', () => {
  it('lie under their attempt, so that an erasure finds all of them by prefix', () => {
    expect(frameObjects.key('a', 7)).toBe('attempts/a/000007.jpg');
    expect(frameObjects.key('a', 7).startsWith(frameObjects.prefixOf('a'))).toBeTrue();
    expect(frameObjects.prefixOf('a').startsWith(frameObjects.prefix)).toBeTrue();
  });
});
