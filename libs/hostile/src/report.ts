import type { Failure, RunReport } from './run';

/** How many failures are shown. */
const mostShown = 20;

/** Returns the lines that a run ends with. */
export function reportLines(report: RunReport, seed: number): readonly string[] {
  const { counts, storyCounts, failures, late, grownBytes, seconds, secondsOf } = report;
  const total = [counts, storyCounts].flatMap(Object.values<number>).reduce((sum, count) => sum + count, 0);
  return [
    ...countLines(counts),
    '',
    ...(Object.keys(storyCounts).length > 0 ? ['At checks:', ...countLines(storyCounts), ''] : []),
    `Most time: ${mostTime(secondsOf)}`,
    '',
    ...failures.slice(0, mostShown).flatMap((failure) => [...failureLines(failure, seed), '']),
    ...(failures.length > mostShown ? [`… and ${failures.length - mostShown} more failures`] : []),
    ...(late > 0
      ? [`${late} were answered 503 at first, because this machine was busy, and otherwise when sent again.`]
      : []),
    `${total} answers in ${seconds.toFixed(0)} s (${(total / seconds).toFixed(0)}/s) · seed ${seed} · ` +
      `memory ${grownBytes >= 0 ? '+' : '−'}${(Math.abs(grownBytes) / 1e6).toFixed(1)} MB · ${failures.length} failed`,
  ];
}

function countLines(counts: RunReport['counts']): readonly string[] {
  return Object.entries(counts)
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([name, count]) => `${String(count).padStart(8)}  ${name}`);
}

function mostTime(secondsOf: RunReport['secondsOf']): string {
  return Object.entries(secondsOf)
    .sort(([, left], [, right]) => right - left)
    .slice(0, 4)
    .map(([operation, seconds]) => `${operation} ${seconds.toFixed(1)} s`)
    .join(', ');
}

export function failureLines({ request, channel, faults, answer }: Failure, seed: number): readonly string[] {
  if (!request) {
    const isCheck = channel.startsWith('check ');
    return [
      `FAILED ${channel}: ${faults.join('; ')}`,
      ...(answer === '' ? [] : [`  ${answer}`]),
      ...(isCheck ? [`  npm run hostile -- --seed ${seed} --${channel}`] : []),
    ];
  }
  return [
    `FAILED request ${request.index} (${request.operation}, ${channel}): ${faults.join('; ')}`,
    `  ${request.method} ${request.path.slice(0, 200)}`,
    `  ${request.says.join('; ')}`,
    ...(answer === '' ? [] : [`  → ${answer}`]),
    `  npm run hostile -- --seed ${seed} --only ${request.index}`,
  ];
}
