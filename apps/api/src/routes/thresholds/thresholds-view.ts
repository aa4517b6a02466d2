import type { LimitSpec } from '@liveness/challenge-kernel';
import type { LimitDescription, PreviewPiece, ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import type { PublishedThresholds, Thresholds } from '@liveness/domain';
import type { Preview, ReadThresholds } from '@liveness/use-cases';
import { instant } from '../../http/instant';

/** Thresholds as the console reads them. */
export function thresholdsView({ challenge, current, history }: ReadThresholds): ThresholdsView {
  return {
    challenge: challenge.type,
    limits: Object.entries<LimitSpec>(challenge.limits).map(limitDescription),
    current: versionView(current),
    history: history.map(versionView),
  };
}

function limitDescription([name, { unit, min, max, integer = false, meaning, presets, measured, shapesOnly }]: [
  string,
  LimitSpec,
]): LimitDescription {
  return {
    name,
    unit,
    min,
    max,
    integer,
    meaning,
    presets,
    ...(measured && { measured }),
    ...(shapesOnly && { shapesOnly }),
  };
}

export function versionView(thresholds: Thresholds | PublishedThresholds): ThresholdsVersion {
  const { version, preset, limits } = thresholds;
  return {
    version,
    preset,
    limits: { ...limits },
    ...('publishedAt' in thresholds && {
      publishedAt: instant(thresholds.publishedAt),
      publishedBy: thresholds.publishedBy,
      reason: thresholds.reason,
    }),
  };
}

export function previewView({ attempts, searchedTo, ...rest }: Preview): PreviewPiece {
  return {
    ...rest,
    attempts: attempts.map(({ startedAt, ...same }) => ({ ...same, startedAt: instant(startedAt) })),
    searchedTo: instant(searchedTo),
  };
}
