import { StatisticsQuery } from '@liveness/contract';
import type { HourOfAttempts, StatisticsPiece } from '@liveness/contract';
import { readStatistics } from '@liveness/use-cases';
import type { StatisticsPiece as CountedPiece, Dependencies } from '@liveness/use-cases';
import { Hono } from 'hono';
import { notCached } from '../../http/response-headers';
import type { CallerEnv } from '../../http/callers';
import { checkedQuery } from '../../http/request-input';
import { instant } from '../../http/instant';
import { problemResponse } from '../../http/problem-response';
import { useCaseContext } from '../../http/callers';

/** The route of the statistics. */
export function statisticsRoutes(dependencies: Dependencies) {
  return new Hono<CallerEnv>().get('/admin/statistics', async (c) => {
    const query = checkedQuery(c.req, StatisticsQuery);
    if (!query.ok) return problemResponse(c, query.problem);
    const { from, to, ...same } = query.value;
    const piece = await readStatistics(useCaseContext(c, dependencies), {
      ...same,
      from: Date.parse(from),
      to: Date.parse(to),
    });
    return piece.ok ? c.json(pieceView(piece.value), 200, notCached) : problemResponse(c, piece.problem);
  });
}

function pieceView({ hours, countedTo, ...same }: CountedPiece): StatisticsPiece {
  return { ...same, hours: hours.map(hourView), countedTo: instant(countedTo) };
}

function hourView({
  hour,
  reasons,
  unjudgedReasons,
  signals,
  durations,
  ...same
}: CountedPiece['hours'][number]): HourOfAttempts {
  return {
    ...same,
    hour: instant(hour),
    reasons: { ...reasons },
    ...(Object.keys(unjudgedReasons).length > 0 && { unjudgedReasons: { ...unjudgedReasons } }),
    signals: { ...signals },
    durations: [...durations],
  };
}
