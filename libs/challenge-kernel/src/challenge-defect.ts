/** A challenge breaks its own contract: a bug in the challenge, never something that a person or an attacker did. */
export class ChallengeDefect extends Error {
  override readonly name = 'ChallengeDefect';

  constructor(
    readonly challengeType: string,
    readonly defect: string,
  ) {
    super(`challenge ${challengeType}: ${defect}`);
  }
}
