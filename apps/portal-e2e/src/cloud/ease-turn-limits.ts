import type { PublishThresholdsRequest, ThresholdsView } from '@liveness/contract';
import { signIn } from '@liveness/local-cloud-testing';
import { bodyOf, callApi } from '../api/api-response';

/**
 * Publishes TURN's limits with a smaller depth of the nose. The local analyser reads the drawn person, turned by 18 to 22
 * degrees to the left of the picture, at 0.44 to 0.51 of the depth that a head has, which is just at the usual limit:
 * whether a journey passed would hang on the turn that is drawn. A tilted photograph fails by the turn itself.
 */
export async function easeTurnLimits(origin: string): Promise<void> {
  const { accessToken } = await signIn(origin, 'admin');
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const address = `${origin}/api/admin/thresholds/TURN`;
  const { current } = await bodyOf(callApi<ThresholdsView>(address, { headers }));
  const request: PublishThresholdsRequest = {
    basedOn: current.version,
    limits: { ...current.limits, minForeshorteningDepth: 0.35 },
    reason: 'The drawn person is just at the usual limit.',
  };
  await bodyOf(callApi(`${address}/versions`, { method: 'POST', headers, body: JSON.stringify(request) }));
}
