import type { FaceLight } from '@liveness/domain';
import { bright } from './light-view';
import { LightSitting, lightFaces } from './testing/light-sitting';

describe('guidance before the first colour', () => {
  const clipped = (light: FaceLight): FaceLight =>
    Object.fromEntries(Object.entries(light).map(([region, seen]) => [region, { ...seen, clipped: 0.4 }]));

  it('says that it is too bright where the face is as bright as a picture can show, and begins again when asked', () => {
    let sun = true;
    const sitting = new LightSitting({
      camera: ({ light, ...rest }) => ({ ...rest, ...(light && { light: sun ? clipped(light) : light }) }),
    })
      .look(1_000)
      .begin()
      .lookUntil(({ light }) => light.phase === 'trouble');
    expect(sitting.light).toEqual(jasmine.objectContaining({ trouble: 'too_bright', glow: bright }));
    expect(sitting.kept).toEqual([]);
    sun = false;
    sitting.begin().look(60_000);
    expect(sitting.decision().trace.at(-1)?.answer).toBe('pass');
  });

  it('says so where the face does not answer the screen, and tells it once: then the server decides', () => {
    const sitting = new LightSitting({ lighting: { screen: 0.01 } })
      .look(1_000)
      .begin()
      .lookUntil(({ light }) => light.phase === 'trouble');
    expect(sitting.light.trouble).toBe('no_answer');
    expect(sitting.kept).toEqual([]);
    sitting.begin().look(60_000);
    expect(sitting.finished).toBeTrue();
    expect(sitting.decision().reason).toBe('light_too_weak');
  });

  it('says so on a slow device, too, which sees few pictures', () => {
    for (const everyMs of [400, 800, 1_200, 2_000, 4_000]) {
      const sitting = new LightSitting({ lighting: { screen: 0.01 }, everyMs })
        .look(everyMs)
        .begin()
        .lookUntil(({ light, kept }) => light.phase === 'trouble' || kept.length > 0);
      expect(sitting.light.trouble).withContext(`${everyMs}`).toBe('no_answer');
    }
  });

  it('says nothing where the screen is strong enough', () => {
    for (const screen of [0.08, 0.2, 0.66, 5])
      expect(
        new LightSitting({ lighting: { screen } })
          .look(1_000)
          .begin()
          .look(60_000)
          .views.some(({ light }) => light?.trouble),
      )
        .withContext(`${screen}`)
        .toBeFalse();
  });

  it('says that it is too dark where the dark page leaves no face to be seen', () => {
    const sitting = new LightSitting()
      .look(1_000)
      .begin()
      .lookUntil(({ light }) => light.phase === 'dark');
    sitting.faces = lightFaces.nobody;
    sitting.lookUntil(({ light }) => light.phase === 'trouble');
    expect(sitting.light.trouble).toBe('too_dark');
    expect(sitting.kept).toEqual([]);
  });

  it('goes back to the bright page where the person left their place in the dark', () => {
    const sitting = new LightSitting()
      .look(1_000)
      .begin()
      .lookUntil(({ light }) => light.phase === 'dark');
    sitting.faces = lightFaces.turned;
    sitting.lookUntil(({ light }) => light.phase === 'placing');
    expect(sitting.kept).toEqual([]);
    sitting.faces = lightFaces.straight;
    expect(sitting.look(60_000).finished).toBeTrue();
  });

  it('works without anything measured', () => {
    expect(
      new LightSitting({ camera: ({ faces }) => ({ faces }), server: (seen) => seen }).look(1_000).begin().look(60_000)
        .finished,
    ).toBeTrue();
  });
});
