import { signal } from '@angular/core';
import type { Cue, Cues } from '../ports/cues';

/** A sound of one pitch. */
interface Tone {
  readonly hertz: number;
  /** From the beginning of the cue, and for so long: milliseconds. */
  readonly atMs: number;
  readonly forMs: number;
}

const tones: Readonly<Record<Cue, readonly Tone[]>> = {
  tick: [{ hertz: 660, atMs: 0, forMs: 90 }],
  taken: [
    { hertz: 1320, atMs: 0, forMs: 70 },
    { hertz: 990, atMs: 80, forMs: 110 },
  ],
  reached: [
    { hertz: 784, atMs: 0, forMs: 90 },
    { hertz: 1047, atMs: 90, forMs: 140 },
  ],
  done: [
    { hertz: 784, atMs: 0, forMs: 90 },
    { hertz: 988, atMs: 90, forMs: 90 },
    { hertz: 1175, atMs: 180, forMs: 180 },
  ],
  passed: [
    { hertz: 784, atMs: 0, forMs: 110 },
    { hertz: 988, atMs: 110, forMs: 110 },
    { hertz: 1568, atMs: 220, forMs: 260 },
  ],
  ended: [
    { hertz: 392, atMs: 0, forMs: 140 },
    { hertz: 330, atMs: 150, forMs: 220 },
  ],
};

/** Milliseconds of vibration and rest, in turn. */
const vibrations: Readonly<Record<Cue, readonly number[]>> = {
  tick: [25],
  taken: [70],
  reached: [45],
  done: [45, 60, 45],
  passed: [45, 60, 110],
  ended: [120, 80, 120],
};

/** Quiet enough for a shared room: the share of full loudness. */
const loudness = 0.12;
/** A tone begins and ends so softly that it does not click, in seconds. */
const fadeSeconds = 0.012;
/** Where it is remembered that the person wants none. */
const storageKey = 'liveness-cues';
/** A finger is a gesture only once it is lifted; the press of a mouse is one at once. */
const gestures = ['pointerdown', 'pointerup', 'keydown'] as const;

/**
 * Cues by Web Audio and `navigator.vibrate`. Nothing sounds before the person has touched the page: browsers would
 * forbid it, and so would good manners. Who prefers reduced motion is not shaken.
 */
export class BrowserCues implements Cues {
  readonly #on;
  readonly on;
  readonly available: boolean;
  #audio?: AudioContext;

  constructor(readonly window: Window & typeof globalThis) {
    this.available = ['AudioContext' in window, 'vibrate' in window.navigator].includes(true);
    this.#on = signal(this.#storage((storage) => storage.getItem(storageKey)) !== 'off');
    this.on = this.#on.asReadonly();
    for (const gesture of gestures) window.addEventListener(gesture, this.#touched, { capture: true, passive: true });
  }

  turn(on: boolean): void {
    this.#on.set(on);
    this.#storage((storage) => (on ? storage.removeItem(storageKey) : storage.setItem(storageKey, 'off')));
    if (on) this.play('reached');
  }

  play(cue: Cue): void {
    if (!this.on() || this.window.navigator.userActivation?.hasBeenActive === false) return;
    this.#sound(tones[cue]);
    if (!this.window.matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.window.navigator.vibrate?.([...vibrations[cue]]);
  }

  /** Lets the device have its loudspeaker back. */
  close(): void {
    for (const gesture of gestures) this.window.removeEventListener(gesture, this.#touched, { capture: true });
    void this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
  }

  /** Some browsers let a page sound only once it has begun to during a touch. */
  readonly #touched = () => {
    if (this.on()) this.#running();
  };

  #running(): AudioContext | undefined {
    try {
      this.#audio ??= new this.window.AudioContext();
      // A call may have interrupted it.
      if (this.#audio.state !== 'running') void this.#audio.resume().catch(() => undefined);
      return this.#audio;
    } catch {
      // There is none, or no device to play on.
      return undefined;
    }
  }

  #sound(melody: readonly Tone[]): void {
    const audio = this.#running();
    if (!audio) return;
    for (const { hertz, atMs, forMs } of melody) {
      const from = audio.currentTime + atMs / 1000;
      const to = from + forMs / 1000;
      const volume = audio.createGain();
      volume.gain.setValueAtTime(0, from);
      volume.gain.linearRampToValueAtTime(loudness, from + fadeSeconds);
      volume.gain.setValueAtTime(loudness, to - fadeSeconds);
      volume.gain.linearRampToValueAtTime(0, to);
      const tone = audio.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(volume).connect(audio.destination);
      tone.start(from);
      tone.stop(to);
    }
  }

  /** Reading the property itself throws where the browser's settings forbid storage. */
  #storage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(this.window.localStorage);
    } catch {
      return undefined;
    }
  }
}
