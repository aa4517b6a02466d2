import { patientEnvironment, signIn, startLocalCloud } from '@liveness/local-cloud-testing';
import { goThrough } from './go-through';
import type { Outcome } from './go-through';
import { Latencies } from './latencies';
import { PatientApi } from './patient-api';

export interface LoadOptions {
  readonly attempts: number;
  /** People who go through at the same time. */
  readonly atOnce: number;
  readonly onProgress?: (done: number) => void;
}

export interface LoadReport {
  readonly latencies: Latencies;
  readonly seconds: number;
  readonly outcomes: Readonly<Record<Outcome['verdict'], number>>;
  readonly savedFrames: number;
  /** Calls that the machine was too busy for, and that were sent again. */
  readonly repeated: number;
  /** Calls that it was too busy for, again and again. */
  readonly givenUp: number;
  /** What must not happen, however busy the machine is. */
  readonly faults: readonly string[];
}

/** A busy machine takes its time, so attempts and their tokens last. */
const environment = {
  ...patientEnvironment,
  LIVENESS_CHALLENGES: 'NOSE:classic',
  LIVENESS_ATTEMPT_LIFETIME_SECONDS: '3600',
  LIVENESS_ATTEMPT_TOKEN_LIFETIME_SECONDS: String(24 * 60 * 60),
};

/** Lets people go through NOSE against a local cloud of its own, then compares what was answered with what is stored. */
export async function run({ attempts, atOnce, onProgress }: LoadOptions): Promise<LoadReport> {
  const cloud = await startLocalCloud({ environment, withPortal: false });
  try {
    const latencies = new Latencies();
    const person = new PatientApi(cloud.origin, (await signIn(cloud.origin, 'user')).accessToken, latencies);
    const faults: string[] = [];
    const outcomes: Outcome[] = [];
    const begun = performance.now();
    let left = attempts;
    await Promise.all(
      Array.from({ length: Math.min(atOnce, attempts) }, async () => {
        while ((left -= 1) >= 0) {
          try {
            outcomes.push(await goThrough(person));
            onProgress?.(outcomes.length);
          } catch (error) {
            faults.push(error instanceof Error ? error.message : String(error));
          }
        }
      }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    const reviewer = new PatientApi(cloud.origin, (await signIn(cloud.origin, 'reviewer')).accessToken, latencies);
    for (const outcome of outcomes) faults.push(...(await storedFaults(reviewer, outcome)));
    const { repeated, givenUp } = person;
    const count = (verdict: Outcome['verdict']) => outcomes.filter((outcome) => outcome.verdict === verdict).length;
    return {
      latencies,
      seconds,
      outcomes: { passed: count('passed'), failed: count('failed'), undecided: count('undecided') },
      savedFrames: outcomes.reduce((sum, { saved }) => sum + saved, 0),
      repeated,
      givenUp,
      faults,
    };
  } finally {
    await cloud.close();
  }
}

interface Stored {
  readonly status: string;
  readonly frames: readonly unknown[];
}

/** Returns what is not stored as it was answered. */
async function storedFaults(reviewer: PatientApi, { id, saved, verdict }: Outcome): Promise<readonly string[]> {
  if (id === undefined) return [];
  const stored = await reviewer.call<Stored>({
    operation: 'look up',
    method: 'GET',
    path: `/admin/attempts/${id}`,
    headers: {},
    body: '',
  });
  if (!stored) return [];
  return differences(id, { saved, verdict }, stored);
}

/** A frame whose answer was lost may be stored more than was answered; never less. */
export function differences(
  id: string,
  { saved, verdict }: Pick<Outcome, 'saved' | 'verdict'>,
  { status, frames }: Stored,
): readonly string[] {
  return [
    ...(frames.length < saved ? [`attempt ${id}: ${saved} frames were saved, ${frames.length} are stored`] : []),
    ...(verdict !== 'undecided' && status !== verdict ? [`attempt ${id}: answered ${verdict}, stored ${status}`] : []),
  ];
}
