import { BrowserCues } from './browser-cues';

/** A browser's window as far as cues need it. */
function device(
  changes: { touched?: boolean; calm?: boolean; stored?: string; forbidden?: boolean; silent?: boolean } = {},
) {
  const seen = { tones: [] as number[], vibrated: [] as number[][], contexts: 0, resumed: 0, closed: 0 };
  const stored = new Map(changes.stored === undefined ? [] : [['liveness-cues', changes.stored]]);
  const listeners = new Map<string, () => void>();
  const audio = { state: 'suspended' };
  class Audio {
    get state() {
      return audio.state;
    }
    currentTime = 0;
    destination = {};
    constructor() {
      seen.contexts += 1;
    }
    async resume() {
      seen.resumed += 1;
      audio.state = 'running';
    }
    async close() {
      seen.closed += 1;
    }
    createGain() {
      const nothing = () => undefined;
      return { gain: { setValueAtTime: nothing, linearRampToValueAtTime: nothing }, connect: nothing };
    }
    createOscillator() {
      const frequency = { value: 0 };
      return {
        frequency,
        connect: (next: unknown) => next,
        start: () => seen.tones.push(frequency.value),
        stop: () => undefined,
      };
    }
  }
  const navigator = {
    userActivation: { hasBeenActive: changes.touched ?? true },
    ...(!changes.silent && { vibrate: (pattern: number[]) => seen.vibrated.push(pattern) }),
  };
  const window = {
    navigator,
    matchMedia: () => ({ matches: changes.calm ?? false }),
    addEventListener: (name: string, listener: () => void) => listeners.set(name, listener),
    removeEventListener: (name: string) => listeners.delete(name),
    get localStorage() {
      if (changes.forbidden) throw new DOMException('forbidden', 'SecurityError');
      return {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => stored.set(key, value),
        removeItem: (key: string) => stored.delete(key),
      };
    },
    ...(!changes.silent && { AudioContext: Audio }),
  };
  const cues = new BrowserCues(window as unknown as Window & typeof globalThis);
  const touch = (event = 'pointerdown') => listeners.get(event)?.();
  return { cues, seen, stored, navigator, touch, listeners, stops: (state: string) => (audio.state = state) };
}

describe('cues in a browser', () => {
  it('sound and vibrate', () => {
    const { cues, seen } = device();
    cues.play('tick');
    expect(seen.tones).toEqual([660]);
    expect(seen.vibrated).toEqual([[25]]);
  });

  it('differ from each other', () => {
    const heard = (['tick', 'taken', 'reached', 'done', 'passed', 'ended'] as const).map((cue) => {
      const { cues, seen } = device();
      cues.play(cue);
      return JSON.stringify(seen.tones);
    });
    expect(new Set(heard).size).toBe(6);
  });

  it('are silent before the person has touched the page', () => {
    const { cues, seen, navigator, touch } = device({ touched: false });
    cues.play('tick');
    expect([seen.contexts, seen.vibrated.length]).toEqual([0, 0]);
    navigator.userActivation.hasBeenActive = true;
    touch();
    cues.play('tick');
    expect(seen.tones.length).toBe(1);
  });

  it('begin during the first touch: some browsers allow it only then', () => {
    const { seen, touch } = device();
    touch();
    touch();
    expect([seen.contexts, seen.resumed]).toEqual([1, 1]);
  });

  it('begin when a finger is lifted: until then some browsers see no gesture in it', () => {
    const { seen, touch } = device();
    touch('pointerup');
    expect(seen.resumed).toBe(1);
  });

  it('sound again after a call has interrupted them', () => {
    const { seen, touch, stops } = device();
    touch();
    stops('interrupted');
    touch();
    expect(seen.resumed).toBe(2);
  });

  it('shake nobody who prefers reduced motion', () => {
    const { cues, seen } = device({ calm: true });
    cues.play('passed');
    expect(seen.vibrated).toEqual([]);
    expect(seen.tones.length).toBe(3);
  });

  it('are off by one call, on this device for good, and on again', () => {
    const { cues, seen, stored, touch } = device();
    cues.turn(false);
    touch();
    cues.play('tick');
    expect([seen.contexts, seen.vibrated.length]).toEqual([0, 0]);
    expect(cues.on()).toBeFalse();
    expect(device({ stored: stored.get('liveness-cues') }).cues.on()).toBeFalse();
    cues.turn(true);
    expect(seen.tones.length).withContext('the person hears that it is on').toBeGreaterThan(0);
    expect(stored.size).toBe(0);
  });

  it('work where nothing can be stored', () => {
    const { cues, seen } = device({ forbidden: true });
    cues.turn(false);
    expect(cues.on()).toBeFalse();
    cues.turn(true);
    expect(seen.tones.length).toBeGreaterThan(0);
  });

  it('do nothing on a device that has neither sound nor vibration', () => {
    const { cues, touch } = device({ silent: true });
    expect(cues.available).toBeFalse();
    touch();
    expect(() => cues.play('tick')).not.toThrow();
  });

  it('leave nothing behind', () => {
    const { cues, seen, touch, listeners } = device();
    touch();
    cues.close();
    expect(seen.closed).toBe(1);
    expect(listeners.size).toBe(0);
  });
});
