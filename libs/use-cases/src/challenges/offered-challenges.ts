import type { EnabledChallenge, Principal } from '@liveness/domain';
import type { Settings } from '../settings';

/** What a caller may be asked to do. */
export interface Offer {
  /** Never empty. */
  readonly challenges: readonly EnabledChallenge[];
  /** Whether these are the caller's client's own, which published thresholds of another preset do not change. */
  readonly ownList: boolean;
}

/** Returns the challenges for a caller: those of the client that asked for the token, or else the deployment's. */
export function offeredTo(
  { challenges, clientChallenges }: Pick<Settings, 'challenges' | 'clientChallenges'>,
  { clients }: Pick<Principal, 'clients'>,
): Offer {
  const own = clientChallenges.find(({ client }) => clients.includes(client));
  return own ? { challenges: own.challenges, ownList: true } : { challenges, ownList: false };
}

/** Returns the type of every challenge that the deployment offers to anybody, each once. */
export function offeredTypes({
  challenges,
  clientChallenges,
}: Pick<Settings, 'challenges' | 'clientChallenges'>): readonly string[] {
  return [...new Set([challenges, ...clientChallenges.map((own) => own.challenges)].flat().map(({ type }) => type))];
}

/**
 * Returns the challenges that a caller leaves to draw from; maybe none. One that is made of several (`TURN+LIGHT`) is
 * excepted with each of them.
 */
export function withoutExcepted(
  challenges: readonly EnabledChallenge[],
  except: readonly string[],
): readonly EnabledChallenge[] {
  return challenges.filter(({ type }) => !except.some((name) => name === type || type.split('+').includes(name)));
}
