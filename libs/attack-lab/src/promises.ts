import type { PresetName } from '@liveness/domain';

/** Greatest share of attempts, 0–1: of attacks those that are accepted, of living people those that are refused. */
export interface Promise {
  readonly challenge: string;
  readonly preset: PresetName;
  readonly kind: 'attack' | 'genuine';
  /** Name of a row, or the beginning of it that ends in `*`. */
  readonly name: string;
  readonly most: number;
}

/** What is promised of the drawn persons of the lab; whatever is not named here is reported only. */
export const promises: readonly Promise[] = [
  ...attack('NOSE', 'flat-print', 0.01, 0),
  ...attack('NOSE', 'screen-*', 0.01, 0),
  ...attack('NOSE', 'covered-print *', 0.01, 0),
  ...attack('NOSE', 'dragged-nose', 0.02, 0),
  ...attack('NOSE', 'other-person-*', 0.02, 0),
  ...attack('POSE', 'other-person-*', 0.02, 0),
  ...attack('NOSE', 'same-bytes', 0, 0),
  ...attack('POSE', 'same-bytes', 0, 0),
  ...attack('POSE', 'neutral-still', 0.02, 0),
  ...genuine('NOSE'),
  ...genuine('POSE'),
];

function attack(challenge: string, name: string, standard: number, strict: number): readonly Promise[] {
  return [
    { challenge, preset: 'standard', kind: 'attack', name, most: standard },
    { challenge, preset: 'strict', kind: 'attack', name, most: strict },
  ];
}

function genuine(challenge: string): readonly Promise[] {
  return [
    { challenge, preset: 'standard', kind: 'genuine', name: 'everybody', most: 0.03 },
    { challenge, preset: 'standard', kind: 'genuine', name: 'look *', most: 0.08 },
    { challenge, preset: 'strict', kind: 'genuine', name: 'everybody', most: 0.06 },
    { challenge, preset: 'strict', kind: 'genuine', name: 'look *', most: 0.12 },
  ];
}

export function promisedOf(row: Pick<Promise, 'challenge' | 'preset' | 'kind' | 'name'>): number | null {
  const found = promises.find(
    ({ challenge, preset, kind, name }) => challenge === row.challenge && preset === row.preset && kind === row.kind && (name.endsWith('*') ? row.name.startsWith(name.slice(0, -1)) : row.name === name),
  );
  return found?.most ?? null;
}
