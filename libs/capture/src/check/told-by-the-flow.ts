import type { Step } from '../flow/step';
import type { CheckFailed, CheckStage } from './check-events';

const stages: Partial<Record<Step['name'], CheckStage>> = {
  permission: 'camera',
  'opening-camera': 'camera',
  'camera-trouble': 'camera',
  preparing: 'camera',
  guided: 'task',
  posing: 'task',
  comparing: 'task',
  looking: 'task',
  verifying: 'verifying',
};

/** Returns the stage that a step of the flow belongs to. */
export function stageOf({ name }: Step): CheckStage {
  return stages[name] ?? 'result';
}

/** Returns what a step says of a failure; undefined if the step is none. */
export function failureIn(step: Step): Omit<CheckFailed, 'check'> | undefined {
  if (step.name === 'camera-trouble') return { reason: 'camera' };
  if (step.name !== 'went-wrong') return undefined;
  const reason = step.problem === 'offline' ? 'unreachable' : step.problem;
  return { reason, ...(step.requestId !== undefined && { requestId: step.requestId }) };
}
