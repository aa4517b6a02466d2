import { textOf } from './words';

describe('the words of the capture flow', () => {
  const words = { camera: { pick: 'Camera', unnamed: 'Camera {{number}} of {{ all }}' } };

  it('are found by a key in dots', () => {
    expect(textOf(words, 'camera.pick')).toBe('Camera');
  });

  it('have their parameters filled in', () => {
    expect(textOf(words, 'camera.unnamed', { number: 2, all: '3' })).toBe('Camera 2 of 3');
    expect(textOf(words, 'camera.unnamed')).toBe('Camera  of ');
  });

  it('are the key where there are none', () => {
    expect(textOf(words, 'camera.lost.title')).toBe('camera.lost.title');
    expect(textOf(words, 'camera')).toBe('camera');
  });
});
