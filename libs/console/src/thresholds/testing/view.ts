import type { LimitDescription, PreviewedAttempt, ThresholdsVersion, ThresholdsView } from '@liveness/contract';

/** Three limits of NOSE: a measured one, a switch, and a whole number. */
export const limits: readonly LimitDescription[] = [
  {
    name: 'maxTrajectoryError',
    unit: 'ratio',
    min: 0.001,
    max: 0.2,
    integer: false,
    meaning: 'How far off.',
    presets: { classic: 0.02, standard: 0.02, strict: 0.01 },
    measured: { name: 'trajectoryError', relation: '<=' },
  },
  {
    name: 'oneFaceThroughout',
    unit: 'switch',
    min: 0,
    max: 1,
    integer: true,
    meaning: 'Whether one face.',
    presets: { classic: 0, standard: 0, strict: 1 },
  },
  {
    name: 'frameCap',
    unit: 'frames',
    min: 1,
    max: 120,
    integer: true,
    meaning: 'Most frames.',
    presets: { classic: 120, standard: 12, strict: 20 },
    shapesOnly: true,
  },
];

export function version(
  number: number,
  changes: Readonly<Record<string, number>> = {},
  more: Partial<ThresholdsVersion> = {},
): ThresholdsVersion {
  const published =
    number > 0 ? { publishedAt: '2026-01-02T03:04:05.000Z', publishedBy: 'adam', reason: `Reason ${number}` } : {};
  return {
    version: number,
    preset: 'standard',
    limits: { maxTrajectoryError: 0.02, oneFaceThroughout: 0, frameCap: 12, ...changes },
    ...published,
    ...more,
  };
}

export function thresholdsView(...history: readonly ThresholdsVersion[]): ThresholdsView {
  const versions = history.length > 0 ? history : [version(1, { frameCap: 14 }), version(0)];
  return { challenge: 'NOSE', limits: [...limits], current: versions[0] as ThresholdsVersion, history: [...versions] };
}

let made = 0;

export function previewed(
  before: 'passed' | 'failed',
  after: 'passed' | 'failed',
  more: Partial<PreviewedAttempt> = {},
): PreviewedAttempt {
  return {
    id: `attempt-${(made += 1)}`,
    startedAt: '2026-01-02T03:04:05.000Z',
    before,
    reasonBefore: before === 'passed' ? 'passed' : 'invalid_trajectory',
    after,
    reason: after === 'passed' ? 'passed' : 'invalid_trajectory',
    values: {},
    ...more,
  };
}
