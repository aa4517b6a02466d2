import { Unavailable } from '@liveness/use-cases';
import { isOutage } from './aws-errors';

/** Runs a call of a service; an outage is told as `Unavailable`, any other error as it is. */
export async function unavailableOnOutage<T>(
  dependency: Unavailable['dependency'],
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw isOutage(error) ? new Unavailable(dependency, 2, { cause: error }) : error;
  }
}
