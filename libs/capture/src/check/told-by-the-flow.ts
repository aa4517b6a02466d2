import type { Problem, Step, StepName } from '../flow/step';
import type { CheckFailed, CheckFinished, CheckProgress, CheckStage } from './check-events';
import type { CheckState } from './check-state';

const stages: Partial<Record<StepName, CheckStage>> = {
  permission: 'camera',
  'opening-camera': 'camera',
  'camera-trouble': 'camera',
  preparing: 'camera',
  guided: 'task',
  glowing: 'task',
  posing: 'task',
  comparing: 'task',
  looking: 'task',
  verifying: 'verifying',
};

/** Returns the stage that a step of the flow belongs to. */
export function stageOf({ name }: Step): CheckStage {
  return stages[name] ?? 'result';
}

/** The steps in which a person may think of another device: none of them is busy with an attempt. */
const idleSteps: ReadonlySet<StepName> = new Set<StepName>([
  'permission',
  'opening-camera',
  'camera-trouble',
  'not-verified',
  'expired',
  'interrupted',
  'went-wrong',
]);

/** Returns whether a step offers to continue on another device. */
export function offersOtherDevice(step: StepName | undefined): boolean {
  return step !== undefined && idleSteps.has(step);
}

const reasons: Readonly<Record<Problem, CheckFailed['reason']>> = {
  offline: 'unreachable',
  busy: 'service',
  slow: 'unreachable',
  detector: 'detector',
  webassembly: 'detector',
  encoding: 'camera',
  colours: 'challenge',
  challenge: 'challenge',
  service: 'service',
};

/** Returns what a step says of a failure; undefined if the step is none. */
export function failureIn(step: Step): Omit<CheckFailed, 'check'> | undefined {
  if (step.name === 'camera-trouble') return { reason: 'camera' };
  if (step.name === 'not-verified' && step.unjudged !== undefined)
    return { reason: 'unjudged', unjudged: step.unjudged };
  if (step.name !== 'went-wrong') return undefined;
  return { reason: reasons[step.problem], ...(step.requestId !== undefined && { requestId: step.requestId }) };
}

export interface Told {
  readonly progress?: CheckProgress;
  readonly finished?: CheckFinished;
  readonly failed?: CheckFailed;
}

/** Returns what the page around is told when the check comes to a state. During capture, the steps tell it. */
export function toldOf(state: CheckState): Told {
  switch (state.name) {
    case 'consent':
      return { progress: { check: state.check.id, stage: 'consent', share: 0 } };
    case 'hand-off':
      return { progress: { check: state.check.id, stage: 'hand-off', share: 0 } };
    case 'watching':
      return { progress: { check: state.check.id, stage: 'elsewhere', share: 0 } };
    case 'ended':
      return { finished: { check: state.check.id, status: state.ending } };
    case 'invalid':
      return { failed: { reason: 'invalid-secret' } };
    case 'code':
      return { failed: { reason: 'invalid-code' } };
    case 'unreachable':
      return { failed: { reason: 'unreachable', ...(state.requestId && { requestId: state.requestId }) } };
    default:
      return {};
  }
}
