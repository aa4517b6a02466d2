import type { AttemptDetail } from '@liveness/contract';
import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import { decidingMeasurement, decidingStep } from './deciding-step';
import { hintKey } from './hint-key';
import { quantity } from './quantity';

/** Key of a sentence, and the numbers in it. */
export interface VerdictWords {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Key of the words for what the last state waited for, which the sentence may name as `hint`. */
  readonly hintKey?: string;
}

/** Why an attempt stands as it does, for one plain sentence: by its reason, with the numbers of the step that decided. */
export function verdictWords(detail: Pick<AttemptDetail, 'challenge' | 'status' | 'reason' | 'state' | 'trace' | 'frames' | 'erasure'>, language: string): VerdictWords {
  const { challenge, status, reason, state = '', frames } = detail;
  if (reason === undefined) return { key: `verdict.${status}`, params: { frames: frames.length } };
  const step = decidingStep(detail);
  if (!step) return { key: reason === 'passed' ? 'verdict.passedUntold' : 'verdict.failedUntold', params: { reason, state } };
  const measurement = decidingMeasurement(step);
  const name = measurement?.name ?? '';
  const waitedFor = step.answer === 'stay' && step.code !== undefined ? hintKey(challenge, step.code) : undefined;
  return {
    key: reason === 'exhausted' && waitedFor ? 'verdict.exhaustedWaiting' : keyOf(challenge, reason),
    ...(waitedFor && { hintKey: waitedFor }),
    params: {
      reason,
      state: step.state,
      hint: step.code ?? '',
      frame: step.frame + 1,
      frames: frames.length,
      value: measurement ? quantity(name, measurement.value, language) : '',
      limit: measurement ? quantity(name, measurement.limit, language) : '',
    },
  };
}

function keyOf(challenge: string, reason: string): string {
  if (reason === 'passed' || foldReasons.some((known) => known === reason)) return `verdict.${reason}`;
  const isKnown = registry.challenges.find(({ type }) => type === challenge)?.reasons.includes(reason);
  return isKnown ? `verdict.${challenge}.${reason}` : 'verdict.unknown';
}
