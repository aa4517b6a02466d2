import { StatisticsQuery } from '@liveness/contract';
import type { HourOfAttempts, StatisticsPiece } from '@liveness/contract';
import { readStatistics } from '@liveness/use-cases';
import type { AccessTokens, StatisticsPiece as CountedPiece, World } from '@liveness/use-cases';
import { Hono } from 'hono';
import { bearer } from './bearer';
import type { BearerEnv } from './bearer';
import { checkedQuery } from './checked-query';
import { instant } from './instant';
import { problem } from './problem-response';
import { role } from './role';
import { useCaseContext } from './use-case-context';

/** What was counted of all attempts. */
export function adminStatisticsRoutes(world: World, accessTokens: AccessTokens) {
  return new Hono<BearerEnv>().get('/statistics', bearer(accessTokens), role('reviewers'), async (c) => {
    const query = checkedQuery(c.req, StatisticsQuery);
    if (!query.ok) return problem(c, query.refusal);
    const { from, to, ...same } = query.value;
    const piece = await readStatistics(useCaseContext(c, world), {
      ...same,
      from: Date.parse(from),
      to: Date.parse(to),
    });
    return piece.ok
      ? c.json(pieceView(piece.value), 200, { 'cache-control': 'private, no-store' })
      : problem(c, piece.refusal);
  });
}

function pieceView({ hours, countedTo, ...same }: CountedPiece): StatisticsPiece {
  return { ...same, hours: hours.map(hourView), countedTo: instant(countedTo) };
}

function hourView({ hour, reasons, signals, durations, ...same }: CountedPiece['hours'][number]): HourOfAttempts {
  return { ...same, hour: instant(hour), reasons: { ...reasons }, signals: { ...signals }, durations: [...durations] };
}
