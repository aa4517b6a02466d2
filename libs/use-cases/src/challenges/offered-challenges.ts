import { typesIn } from '@liveness/challenge-kernel';
import type { Registry } from '@liveness/challenge-kernel';
import { partsOf } from '@liveness/domain';
import type { EnabledChallenge, Principal } from '@liveness/domain';
import type { Settings } from '../settings';

/** What a caller may be asked to do. */
export interface Offer {
  /** Never empty. */
  readonly challenges: readonly EnabledChallenge[];
  /** Whether these are the caller's client's own, which published thresholds of another preset do not change. */
  readonly ownList: boolean;
}

type Offering = Pick<Settings, 'challenges' | 'required' | 'clientChallenges'>;

/** Returns the challenges for a caller: those of the client that asked for the token, or else the deployment's. */
export function offeredTo(settings: Offering, { clients }: Pick<Principal, 'clients'>): Offer {
  const own = settings.clientChallenges.find(({ client }) => clients.includes(client));
  return own
    ? { challenges: own.challenges, ownList: true }
    : { challenges: offeredByDefault(settings), ownList: false };
}

function offeredByDefault({ challenges, required }: Offering): readonly EnabledChallenge[] {
  return required ? [required] : challenges;
}

/** Returns the type of every challenge that the deployment offers to anybody, each once. */
export function offeredTypes(settings: Offering): readonly string[] {
  const lists = [offeredByDefault(settings), ...settings.clientChallenges.map((own) => own.challenges)];
  return [...new Set(lists.flat().map(({ type }) => type))];
}

/** Returns the type of every single challenge that somebody may be asked for, alone or among others, each once. */
export function possibleTypes({ challenges, required, clientChallenges }: Offering): readonly string[] {
  const lists = [required ? [required, ...challenges] : challenges, ...clientChallenges.map((own) => own.challenges)];
  return [...new Set(lists.flat().flatMap(({ type }) => typesIn(type)))];
}

/** What a check may require in one sitting. */
export interface Requirable {
  /** Single challenges, each once. */
  readonly challenges: readonly EnabledChallenge[];
  /** Types that must be among them. */
  readonly atLeast: readonly string[];
}

/** Returns what a caller's checks may require: all that is offered to its client, and at least what the deployment requires. */
export function requirableBy(settings: Offering, { clients }: Pick<Principal, 'clients'>): Requirable {
  const own = settings.clientChallenges.find(({ client }) => clients.includes(client));
  return own ? requirable(own.challenges) : requirableByDefault(settings);
}

function requirableByDefault({ challenges, required }: Offering): Requirable {
  return requirable(required ? [required, ...challenges] : challenges, required);
}

function requirable(list: readonly EnabledChallenge[], required?: EnabledChallenge): Requirable {
  const parts = list.flatMap(partsOf);
  return {
    challenges: parts.filter(({ type }, index) => parts.findIndex((part) => part.type === type) === index),
    atLeast: required ? partsOf(required).map(({ type }) => type) : [],
  };
}

/** Returns whether somebody may still be asked for a challenge of a check. */
export function isStillOffered(settings: Offering, type: string): boolean {
  const parts = typesIn(type);
  if (parts.length < 2 || offeredTypes(settings).includes(type)) return offeredTypes(settings).includes(type);
  return [requirableByDefault(settings), ...settings.clientChallenges.map((own) => requirable(own.challenges))].some(
    ({ challenges, atLeast }) =>
      parts.every((part) => challenges.some((each) => each.type === part)) &&
      atLeast.every((part) => parts.includes(part)),
  );
}

/**
 * Returns whether anybody may except a challenge, even where clients may not choose: it glows, which not everybody can
 * look at and not every client can show, or it may find that it cannot judge where the person is.
 */
export function isExceptable(registry: Registry, type: string): boolean {
  const { litStates = [], unjudged = [] } = registry.find(type) ?? {};
  return litStates.length > 0 || unjudged.length > 0;
}

/**
 * Returns the challenges that a caller leaves to draw from; maybe none. One that is made of several (`TURN+LIGHT`) is
 * excepted with each of them.
 */
export function withoutExcepted(
  challenges: readonly EnabledChallenge[],
  except: readonly string[],
): readonly EnabledChallenge[] {
  return challenges.filter(({ type }) => !except.some((name) => name === type || typesIn(type).includes(name)));
}
