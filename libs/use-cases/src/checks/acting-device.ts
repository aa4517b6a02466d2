import { mayAct, problem } from '@liveness/domain';
import type { Check } from '@liveness/domain';
import type { Context } from '../context';

/** Returns the problem of a caller whose check continues on another device; undefined for a caller who may act. */
export async function handedOffProblem({ checks, principal }: Pick<Context, 'checks' | 'principal'>) {
  const stored = principal.check && (await checks.find(principal.check.id));
  return stored && handedOffFrom(principal, stored.check);
}

/** As `handedOffProblem`, of a check that was read already. */
export function handedOffFrom({ check: own }: Context['principal'], check: Check) {
  return own && !mayAct(check, own.device)
    ? problem('check-handed-off', { detail: 'The check continues on another device. This one may only watch.' })
    : undefined;
}
