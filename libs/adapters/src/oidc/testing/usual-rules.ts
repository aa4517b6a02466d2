import type { TokenRules } from '../token-rules';

/** How the specs read tokens. */
export const usualRules: TokenRules = {
  audiences: ['client', 'backend'],
  audienceClaims: ['aud', 'client_id'],
  subjectClaim: 'sub',
  groupsClaim: 'groups',
  groups: { reviewers: ['reviewers'], admins: ['admins'] },
  scopesClaims: ['scope', 'scp', 'roles'],
  acceptsIdTokens: true,
};

/** Returns what a token of the scripted issuer says by default. */
export const alice = { subject: 'alice', groups: [], scopes: [], clients: ['client'] };
