import { foldReasons } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { AttemptDetail } from '@liveness/contract';
import { reasonKey } from '../../../presentation/reason-key';
import { decidingMeasurement, decidingStep, isMeasured } from './deciding-step';
import { hintKey } from './hint-key';
import { quantities } from './quantity';

/** Key of a sentence, and the numbers in it. */
export interface VerdictWords {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Key of words that the sentence may name as `hint`: what the last state waited for, or the reason itself. */
  readonly hintKey?: string;
}

/** Why an attempt stands as it does, for one plain sentence: by its reason, with the numbers of the step that decided. */
export function verdictWords(
  detail: Pick<AttemptDetail, 'challenge' | 'status' | 'reason' | 'state' | 'trace' | 'frames' | 'erasure'>,
  language: string,
): VerdictWords {
  const { challenge, status, reason, state = '', frames } = detail;
  if (reason === undefined) return { key: `verdict.${status}`, params: { frames: frames.length } };
  const step = decidingStep(detail);
  if (!step)
    return { key: reason === 'passed' ? 'verdict.passedUntold' : 'verdict.failedUntold', params: { reason, state } };
  const measurement = decidingMeasurement(step, reason);
  const told = measurement && quantities(measurement, language);
  const waitedFor = step.answer === 'stay' && step.code !== undefined ? hintKey(challenge, step.code) : undefined;
  // As where a head's pose was not seen at all: there is no number to tell.
  const untold = !told && isMeasured(reason) ? reasonKey(challenge, reason) : undefined;
  const hinted = waitedFor ?? untold;
  return {
    key: untold
      ? 'verdict.withoutNumbers'
      : reason === 'exhausted' && waitedFor
        ? 'verdict.exhaustedWaiting'
        : keyOf(challenge, reason),
    ...(hinted && { hintKey: hinted }),
    params: {
      reason,
      state: step.state,
      hint: step.code ?? '',
      frame: step.frame + 1,
      frames: frames.length,
      value: told?.value ?? '',
      limit: told?.limit ?? '',
    },
  };
}

function keyOf(challenge: string, reason: string): string {
  if (reason === 'passed' || foldReasons.some((known) => known === reason)) return `verdict.${reason}`;
  const isKnown = registry.challenges.find(({ type }) => type === challenge)?.reasons.includes(reason);
  return isKnown ? `verdict.${challenge}.${reason}` : 'verdict.unknown';
}
