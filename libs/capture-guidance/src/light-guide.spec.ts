import type { Glow } from '@liveness/challenge-light';
import type { FaceLight } from '@liveness/domain';
import { bright, fades, unlit } from './light-view';
import { type BegunGlow, LightSitting, lightFaces } from './testing/light-sitting';

const luminance = ({ red, green, blue }: Glow) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
const isDark = (glow: Glow) => luminance(glow) === 0;

/** A sitting in which everything goes well. */
function done(...given: ConstructorParameters<typeof LightSitting>): LightSitting {
  return new LightSitting(...given).look(1_000).begin().look(60_000);
}

/** A sitting whose colours run: the second one is shown. */
function running(...given: ConstructorParameters<typeof LightSitting>): LightSitting {
  return new LightSitting(...given)
    .look(1_000)
    .begin()
    .lookUntil(({ light }) => light.step === 2);
}

/** The changes of the glow, with how long each one stood before the next. */
const standing = (glows: readonly BegunGlow[]) =>
  glows.slice(1).map(({ at }, index) => at - (glows[index] as BegunGlow).at);

describe('guidance through colours', () => {
  it('leads a person through all of them, and the engine passes them', () => {
    const sitting = done();
    expect(sitting.finished).toBeTrue();
    expect(sitting.decision().trace.at(-1)?.answer).toBe('pass');
    expect(sitting.kept.length).toBe(1 + sitting.params.stepCount);
  });

  it('takes between five and eight seconds from the tap on, where an answer takes 300 ms', () => {
    const sitting = new LightSitting().look(1_000);
    const from = sitting.now;
    sitting.begin().look(60_000);
    expect(sitting.now - from).toBeGreaterThanOrEqual(5_000);
    expect(sitting.now - from).toBeLessThanOrEqual(8_000);
  });

  it('sends nothing before the person has begun, however long they read', () => {
    const sitting = new LightSitting().look(60_000);
    expect(sitting.kept).toEqual([]);
    expect(sitting.light.phase).toBe('announced');
    expect(sitting.glows.map(({ glow }) => glow)).toEqual([bright]);
  });

  it('sends each frame under exactly what it was shot for: the dark, then the colours as they were told', () => {
    const { shownIn, params } = done();
    expect(shownIn).toEqual([unlit, ...(params.sequences[0] ?? [])]);
  });

  it('fades from and to dark for a second, and between colours for a quarter of one', () => {
    const { glows } = done();
    for (const [index, { glow, fadeMs }] of glows.entries()) {
      const before = glows[index - 1]?.glow;
      if (before) expect(fadeMs).toBe(isDark(glow) || isDark(before) ? fades.dark : fades.colours);
    }
  });

  it('changes at most twice a second, also where the server answers at once', () => {
    const { glows, params, kept } = done({ answerAfterMs: () => 0 });
    expect(kept.length)
      .withContext('a frame for each glow')
      .toBe(1 + params.stepCount);
    expect(glows.length).toBe(2 + params.stepCount);
    expect(Math.min(...standing(glows))).toBeGreaterThanOrEqual(500);
  });

  it('waits longer after a fade where the browser does not tell which picture is new', () => {
    const afterFade = (sitting: LightSitting) =>
      sitting.kept.slice(1).map(({ capturedAt }) => {
        const { at, fadeMs } = sitting.glows.findLast((glow) => glow.at <= capturedAt) as BegunGlow;
        return capturedAt - at - fadeMs;
      });
    expect(Math.min(...afterFade(done()))).toBeGreaterThanOrEqual(150);
    expect(Math.min(...afterFade(done({ pictureByPicture: false })))).toBeGreaterThanOrEqual(300);
  });

  it('waits for an answer under the colour that was told, however long it takes', () => {
    const slow = new LightSitting({ answerAfterMs: (frame) => (frame === 2 ? 3_000 : 300) }).look(1_000).begin();
    slow.lookUntil(({ kept }) => kept.length === 3).look(2_800);
    expect(slow.light).toEqual(jasmine.objectContaining({ phase: 'colours', step: 2 }));
    expect(slow.kept.length).toBe(3);
  });

  it('waits until the camera has adapted to the dark before it sends the first frame', () => {
    // Half a second after the page is dark, the picture still gets lighter.
    const adapting = (sinceMs: number) => Math.exp(-Math.max(0, 1_600 - sinceMs) / 500);
    const sitting = done({
      camera: ({ light, ...rest }, sinceMs) => ({ ...rest, ...(light && { light: times(light, adapting(sinceMs)) }) }),
    });
    const [first] = sitting.kept;
    const dark = sitting.glows.find(({ glow }) => isDark(glow));
    expect((first?.capturedAt ?? 0) - (dark?.at ?? 0)).toBeGreaterThanOrEqual(1_700);
    expect(sitting.decision().trace.at(-1)?.answer).toBe('pass');
  });

  it('waits no longer than a camera can take that never rests', () => {
    let flips = 0;
    const sitting = done({
      camera: ({ light, ...rest }) => ({ ...rest, ...(light && { light: times(light, (flips += 1) % 2 ? 1 : 0.8) }) }),
    });
    expect(sitting.kept.length).toBe(1 + sitting.params.stepCount);
  });

  for (const [hint, faces] of [
    ['no_face', lightFaces.nobody],
    ['several_faces', lightFaces.two],
    ['look_straight', lightFaces.turned],
    ['come_closer', lightFaces.far],
  ] as const) {
    it(`says ${hint} before it goes dark, and waits`, () => {
      const sitting = new LightSitting().look(500);
      sitting.faces = faces;
      sitting.begin().look(5_000);
      expect(sitting.view.hint).toBe(hint);
      expect(sitting.glows.every(({ glow }) => glow === bright)).toBeTrue();
      sitting.faces = lightFaces.straight;
      expect(sitting.look(60_000).finished).toBeTrue();
    });
  }
});

describe('guidance through colours that are stopped', () => {
  for (const [why, faces] of [
    ['looked_away', lightFaces.turned],
    ['moved', lightFaces.moved],
    ['no_face', lightFaces.nobody],
    ['several_faces', lightFaces.two],
  ] as const) {
    it(`goes dark and says ${why} within a second, and begins anew with other colours`, () => {
      const sitting = running();
      const from = sitting.now;
      sitting.faces = faces;
      sitting.lookUntil(({ light }) => light.phase === 'dark');
      expect(sitting.now - from).toBeLessThanOrEqual(1_000);
      expect(sitting.light).toEqual(jasmine.objectContaining({ stopped: why, glow: unlit, fadeMs: fades.dark }));
      sitting.look(1_500);
      // Who has moved may stay there.
      if (why !== 'moved') sitting.faces = lightFaces.straight;
      expect(sitting.look(60_000).finished).toBeTrue();
      expect(sitting.shownIn.slice(-1 - sitting.params.stepCount)).toEqual([
        unlit,
        ...(sitting.params.sequences[1] ?? []),
      ]);
      expect(sitting.decision().trace.at(-1)?.answer).toBe('pass');
    });
  }

  it('sends no frame that was shot under anything else than what the server counts it for', () => {
    const sitting = running();
    sitting.faces = lightFaces.turned;
    sitting.lookUntil(({ light }) => light.phase === 'dark');
    expect(sitting.shownIn.at(-1)).toEqual(sitting.params.sequences[0]?.[1] as Glow);
  });

  it('does not mind a face that detection misses once', () => {
    const sitting = running();
    sitting.lookUntil(({ kept }) => kept.length === 2);
    sitting.lookUntil(({ light }) => light.step === 2).look(300);
    sitting.faces = lightFaces.nobody;
    sitting.look(200);
    sitting.faces = lightFaces.straight;
    expect(sitting.look(60_000).views.some(({ light }) => light?.stopped)).toBeFalse();
  });

  it('goes with the server where that begins anew by itself', () => {
    // The server reads a head as turned that the browser sees looking straight.
    const sitting = running({
      server: (seen, frame) => (frame === 2 ? { ...seen, faces: lightFaces.turned } : seen),
    });
    sitting.lookUntil(({ light }) => light.phase === 'dark');
    expect(sitting.light.stopped).toBe('again');
    expect(sitting.look(60_000).shownIn.slice(-sitting.params.stepCount)).toEqual(sitting.params.sequences[1] ?? []);
  });

  it('goes on with the colours where the server saw nothing wrong', () => {
    const sitting = running({
      server: (seen, frame) => (frame === 2 ? { ...seen, faces: lightFaces.straight } : seen),
    });
    sitting.faces = lightFaces.turned;
    sitting.lookUntil(({ light }) => light.phase === 'dark');
    sitting.faces = lightFaces.straight;
    sitting.lookUntil(({ light }) => light.phase === 'colours');
    expect(sitting.light).toEqual(jasmine.objectContaining({ step: 3, fadeMs: fades.dark }));
    expect(sitting.light.stopped).toBeUndefined();
    expect(sitting.look(60_000).finished).toBeTrue();
  });

  it('is decided after the last sequence', () => {
    const sitting = running({ limits: { sequences: 1 } });
    sitting.faces = lightFaces.turned;
    expect(sitting.look(60_000).finished).toBeTrue();
    expect(sitting.decision().reason).toBe('looked_away');
  });

  it('waits for a person who left, and then cannot be judged: it has not failed', () => {
    const sitting = running();
    sitting.faces = lightFaces.nobody;
    expect(sitting.look(12_000).finished).toBeFalse();
    expect(sitting.look(60_000).finished).toBeTrue();
    expect(sitting.decision().reason).toBe('looked_away');
  });

  it('never flashes: every sequence of changes keeps to two in a second', () => {
    const sitting = running({ answerAfterMs: () => 0 });
    for (let turn = 0; turn < 40 && !sitting.finished; turn += 1) {
      sitting.faces = turn % 2 ? lightFaces.straight : lightFaces.turned;
      sitting.look(700);
    }
    expect(Math.min(...standing(sitting.glows))).toBeGreaterThanOrEqual(500);
  });
});

describe('guidance through colours that come too late, or not at all', () => {
  it('lets the server decide where an answer took longer than the colours may', () => {
    const sitting = new LightSitting({ answerAfterMs: (frame) => (frame === 2 ? 20_000 : 300) }).look(1_000).begin();
    sitting.look(60_000);
    expect(sitting.decision().reason).toBe('too_late');
  });

  it('sends another frame under the same colour where the server passed one over, a few times at most', () => {
    const covered = done({ server: (seen, frame) => (frame === 3 ? { ...seen, light: undefined, faces: [] } : seen) });
    expect(covered.finished).toBeTrue();
    const dark = new LightSitting({ server: (seen) => ({ ...seen, faces: lightFaces.far }) }).look(1_000).begin();
    expect(dark.look(60_000).finished).toBeTrue();
    expect(dark.kept.length).toBe(3);
    expect(dark.shownIn.every(isDark)).toBeTrue();
  });

  it('never sends more frames than the cap', () => {
    const sitting = done({ frameCap: 4 });
    expect(sitting.finished).toBeTrue();
    expect(sitting.kept.length).toBe(4);
  });

  it('knows only the answer that it awaits', () => {
    const sitting = running();
    const before = sitting.light.step;
    sitting.guide = sitting.guide.informed({ capturedAt: 1, params: { sequences: [] }, done: true });
    expect(sitting.look(100).finished).toBeFalse();
    expect(sitting.light.step).toBe(before);
  });
});

function times(light: FaceLight, factor: number): FaceLight {
  return Object.fromEntries(
    Object.entries(light).map(([region, { red, green, blue, clipped }]) => [
      region,
      { red: red * factor, green: green * factor, blue: blue * factor, clipped },
    ]),
  );
}
