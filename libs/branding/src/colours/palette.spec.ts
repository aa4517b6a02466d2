import { assert, integer, property } from 'fast-check';
import { contrast } from './contrast';
import { palettesOf, readableAccent, surfaces } from './palette';

const anyColour = integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('palettesOf', () => {
  for (const scheme of ['light', 'dark'] as const)
    it(`has colours that can be read in the ${scheme} scheme, whatever the accent`, () => {
      assert(
        property(anyColour, (wished) => {
          const palette = palettesOf({ [scheme]: wished })?.[scheme];
          const of = (name: string) => palette?.[`--colour-${name}`] ?? '';
          const accent = of('accent');
          for (const surface of Object.values(surfaces[scheme]))
            expect(contrast(accent, surface)).toBeGreaterThanOrEqual(4.5);
          for (const button of [accent, of('accent-strong')])
            expect(contrast(of('on-accent'), button))
              .withContext(wished)
              .toBeGreaterThanOrEqual(4.5);
          expect(contrast(of('on-accent-soft'), of('accent-soft')))
            .withContext(wished)
            .toBeGreaterThanOrEqual(7);
          expect(contrast(accent, of('accent-soft')))
            .withContext(`${wished}: a symbol`)
            .toBeGreaterThanOrEqual(3);
        }),
      );
    });

  it('makes the accent of one scheme from that of the other', () => {
    expect(palettesOf({ light: '#0b4f8a' })?.dark['--colour-accent']).toBe(readableAccent('#0b4f8a', 'dark'));
    expect(palettesOf({ dark: '#8cc2f2' })?.light['--colour-accent']).toBe(readableAccent('#8cc2f2', 'light'));
    expect(palettesOf({ light: '#0b4f8a', dark: '#8cc2f2' })?.dark['--colour-accent']).toBe('#8cc2f2');
  });

  it('is nothing without an accent', () => {
    expect(palettesOf({})).toBeUndefined();
  });
});
