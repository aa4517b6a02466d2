import { randomInt } from 'node:crypto';
import { readConfiguration, settingsOf } from '@liveness/adapters';
import { presetThresholds } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { PublishedThresholds, Thresholds } from '@liveness/domain';
import type { Settings } from '@liveness/use-cases';
import type { CommandLine } from './command-line';
import { checkSummary, demoChecks } from './demo-checks';
import { fill, fillChecks } from './fill';
import { localStores } from './local-stores';
import { createPopulation } from './population';
import { findRunningLocalCloud } from './running-local-cloud';
import { singleChallenges } from './single-challenges';
import { number, Summary } from './summary';

/** A set of checks for so many attempts, and not more than a page of the console is good for. */
const attemptsPerSet = 1000;
const mostSets = 12;

/** Adds made-up attempts and checks to a running local cloud. @throws DemoDataProblem if there is none */
export async function demoData(
  { attempts, days: wanted, pictures, stateFolder }: CommandLine,
  print: (line: string) => void,
): Promise<void> {
  const began = performance.now();
  const { origin, environment } = await findRunningLocalCloud(stateFolder);
  const configuration = readConfiguration(environment);
  const configured = settingsOf(configuration);
  const settings = { ...configured, challenges: singleChallenges(configured) };
  const days = Math.min(wanted, configuration.LIVENESS_RETENTION_DAYS);
  if (days < wanted) print(`Limited to ${days} days, the retention period.`);
  const stores = localStores(configuration, environment);
  try {
    const histories = new Map<string, readonly PublishedThresholds[]>();
    for (const { type } of settings.challenges) histories.set(type, await stores.history(type));
    const thresholdsAt = (challenge: string, at: number) =>
      thresholdsOf(settings, challenge, histories.get(challenge) ?? [], at);
    const options = {
      attempts,
      days,
      pictures,
      settings,
      thresholdsAt,
      seed: randomInt(2 ** 48 - 1),
      now: Date.now(),
    };
    const population = createPopulation(options);
    const summary = new Summary();
    const step = Math.max(1, Math.ceil(attempts / 10));
    await fill(population, stores, (stored) => {
      const before = summary.attempts;
      for (const attempt of stored) summary.add(attempt);
      if (Math.floor(before / step) < Math.floor(summary.attempts / step))
        print(`${number(summary.attempts)} of ${number(attempts)} attempts`);
    });
    const checks = demoChecks(options, Math.min(mostSets, Math.ceil(attempts / attemptsPerSet)));
    await fillChecks(checks, stores, options.now);
    for (const line of [
      ...summary.lines(),
      `${number(checks.length)} checks: ${checkSummary(checks, options.now)}. Open ${origin}/admin/checks`,
      `${number(attempts)} attempts over ${days} days added in ${((performance.now() - began) / 1000).toFixed(1)} s. Open ${origin}/admin/attempts`,
    ])
      print(line);
  } finally {
    stores.close();
  }
}

/** Returns the latest version that was published before a moment, or the preset that was in force before. */
function thresholdsOf(
  { challenges }: Pick<Settings, 'challenges'>,
  type: string,
  history: readonly PublishedThresholds[],
  at: number,
): Thresholds {
  const published = history.find(({ publishedAt }) => publishedAt <= at);
  if (published) return { preset: published.preset, version: published.version, limits: published.limits };
  const challenge = registry.find(type);
  const preset = challenges.find((enabled) => enabled.type === type)?.preset ?? 'standard';
  if (!challenge) throw new Error(`challenge ${type} is not in the registry`);
  return presetThresholds(challenge, preset);
}
