import type { Check } from '@liveness/domain';
import type { Context } from '../context';

/**
 * Returns the client secret of the device that works on a check. It outlives the check, so that a late call is told that
 * the check has expired, and not the secret.
 */
export function clientSecretOf(
  { checkSecrets, settings }: Pick<Context, 'checkSecrets' | 'settings'>,
  { id, origins, expiresAt, holder }: Pick<Check, 'id' | 'origins' | 'expiresAt' | 'holder'>,
): Promise<string> {
  const claims = { checkId: id, ...(origins && { origins }), ...(holder && { device: holder.device }) };
  return checkSecrets.issue(claims, expiresAt + settings.tokenLifetimeMs);
}
