import { framesEach } from './go-through';
import type { LoadOptions, LoadReport } from './run';

const mostShown = 20;

/** Returns the lines that a run ends with. */
export function reportLines(report: LoadReport, { attempts, atOnce }: LoadOptions): readonly string[] {
  const { latencies, seconds, outcomes, savedFrames, repeated, givenUp, faults } = report;
  const wanted = attempts * framesEach;
  const decided = outcomes.passed + outcomes.failed;
  return [
    ...latencies.lines(),
    '',
    `${decided} of ${attempts} attempts decided (${outcomes.passed} passed, ${outcomes.failed} failed), ` +
      `${savedFrames} of ${wanted} frames saved, ${atOnce} at once, ${seconds.toFixed(0)} s (${(savedFrames / seconds).toFixed(1)} frames/s)`,
    ...(repeated > 0 ? [`This machine was too busy for ${repeated} calls at first; they were sent again.`] : []),
    ...(givenUp > 0
      ? [`It was too busy for ${givenUp} calls to the end. Try fewer at once: that is no failure of the API.`]
      : []),
    ...faults.slice(0, mostShown).map((fault) => `FAILED ${fault}`),
    ...(faults.length > mostShown ? [`… and ${faults.length - mostShown} more`] : []),
    faults.length === 0 ? 'Nothing was lost.' : `${faults.length} failed`,
  ];
}
