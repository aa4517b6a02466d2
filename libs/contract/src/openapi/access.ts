import { roleGroups } from '@liveness/domain';
import type { Access } from './operation';
import type { Scopes } from './scopes';

const { reviewers, admins } = roleGroups;

/** A token of the issuer with roles or scopes, or a client secret. */
type Requirement = { readonly bearer: readonly string[] } | { readonly clientSecret: readonly string[] };

/** Returns the security requirements of an operation. What the list of one names is needed; one of the lists is enough. */
export function security(access: Access, scopes: Scopes): readonly Requirement[] {
  switch (access) {
    case 'public':
      return [];
    case 'signed-in':
      return [{ bearer: [] }, { clientSecret: [] }];
    case 'check':
      return [{ clientSecret: [] }];
    case 'backend':
    case 'checks-write':
    case 'checks-read':
      return [{ bearer: [scopes[access]] }];
    case 'checks-frames':
      return [{ bearer: [scopes['checks-read'], scopes['checks-frames']] }];
    case 'reviewers':
      return [{ bearer: [reviewers] }, { bearer: [admins] }];
    case 'admins':
      return [{ bearer: [admins] }];
  }
}

/** Returns the same in words. */
export function accessWords(access: Access, scopes: Scopes): string {
  switch (access) {
    case 'public':
      return 'Needs no token.';
    case 'signed-in':
      return `Needs the token of a signed-in user, whatever their groups, a client's own with the scope \`${scopes.start}\`, or the client secret of a check.`;
    case 'check':
      return 'Needs the client secret of a check.';
    case 'backend':
    case 'checks-write':
    case 'checks-read':
      return `Needs a token with the scope \`${scopes[access]}\`.`;
    case 'checks-frames':
      return `Needs a token with the scopes \`${scopes['checks-read']}\` and \`${scopes['checks-frames']}\`.`;
    case 'reviewers':
      return `Needs the token of a member of the group \`${reviewers}\` or \`${admins}\`.`;
    case 'admins':
      return `Needs the token of a member of the group \`${admins}\`.`;
  }
}
