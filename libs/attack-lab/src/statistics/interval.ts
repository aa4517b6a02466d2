import { type RandomNumber, pickOf } from '../random';

/** What came of the attempts of one person. */
export interface PersonCount {
  readonly person: string;
  readonly samples: number;
  readonly accepted: number;
}

export interface Rate {
  readonly samples: number;
  readonly accepted: number;
  /** 0–1. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;
const confidence = 0.95;

/**
 * A rate and its 95 % interval. Attempts of one person are not independent, so persons are drawn anew, not attempts; where every
 * person gives the same rate, or there is one only, that says nothing, and the interval is that of Wilson over all attempts.
 */
export function rateOf(
  counts: readonly PersonCount[],
  random: RandomNumber,
  of: (count: PersonCount) => number = ({ accepted }) => accepted,
): Rate {
  const samples = total(counts, ({ samples: each }) => each);
  const accepted = total(counts, ({ accepted: each }) => each);
  const hits = total(counts, of);
  if (samples === 0) return { samples, accepted, rate: 0, low: 0, high: 1 };
  const wilson = wilsonInterval(hits, samples);
  const rates = new Set(counts.map((count) => of(count) / count.samples));
  if (rates.size < 2) return { samples, accepted, rate: hits / samples, ...wilson };
  const drawn = Array.from({ length: resamples }, () => {
    const again = counts.map(() => pickOf(random, counts));
    return total(again, of) / total(again, ({ samples: each }) => each);
  }).sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))] as number;
  return { samples, accepted, rate: hits / samples, low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}

/** Wilson's 95 % interval of a share. */
export function wilsonInterval(hits: number, samples: number): { readonly low: number; readonly high: number } {
  const z = 1.96;
  const share = hits / samples;
  const middle = (share + (z * z) / (2 * samples)) / (1 + (z * z) / samples);
  const reach =
    (z / (1 + (z * z) / samples)) * Math.sqrt((share * (1 - share)) / samples + (z * z) / (4 * samples * samples));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}

function total(counts: readonly PersonCount[], of: (count: PersonCount) => number): number {
  return counts.reduce((sum, count) => sum + of(count), 0);
}
