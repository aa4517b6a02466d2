import english from './en.json';
import german from './de.json';
import { directionOf, replaced, wordsIn } from './words-in';

describe('the words of a language', () => {
  it('are found whatever the region, and are English where the flow does not speak it', async () => {
    expect(await wordsIn('de-CH')).toEqual(german);
    expect(await wordsIn('EN')).toEqual(english);
    expect(await wordsIn('ar')).toEqual(english);
  });

  it('are written in the language’s direction', () => {
    expect([directionOf('ar-EG'), directionOf('he'), directionOf('de'), directionOf('')]).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });

  it('are replaced one by one, and the rest stays', () => {
    const words = { camera: { title: 'Turn on your camera', light: 'Find a place' }, leave: 'Cancel' };
    expect(replaced(words, { camera: { title: 'Kamera an' }, more: 'x' })).toEqual({
      camera: { title: 'Kamera an', light: 'Find a place' },
      leave: 'Cancel',
      more: 'x',
    });
    expect(words.camera.title).toBe('Turn on your camera');
  });
});
