import type { PresetName } from '@liveness/domain';
import { promisedOf } from '../promises';
import { seeded } from '../random';
import { type PersonCount, rateOf } from '../statistics/interval';

/** One line of the lab's report. */
export interface Row {
  readonly challenge: string;
  readonly preset: PresetName;
  readonly kind: 'attack' | 'genuine';
  readonly name: string;
  readonly samples: number;
  readonly accepted: number;
  /** Of attacks the share that was accepted (APCER), of living people the share that was refused (BPCER); 0–1. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  readonly promise: number | null;
  /** True where nothing is promised. */
  readonly met: boolean;
}

export function rowOf(about: Pick<Row, 'challenge' | 'preset' | 'kind' | 'name'>, counts: readonly PersonCount[]): Row {
  const { challenge, preset, kind, name } = about;
  const counted =
    kind === 'attack' ? (count: PersonCount) => count.accepted : (count: PersonCount) => count.samples - count.accepted;
  const rate = rateOf(counts, seeded(Object.values(about).join(' ')), counted);
  const promise = promisedOf(about);
  return { challenge, preset, kind, name, ...rate, promise, met: promise === null || rate.rate <= promise };
}
