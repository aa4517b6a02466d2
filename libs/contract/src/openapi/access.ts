import { roleGroups } from '@liveness/domain';
import type { Access } from './operation';

const { reviewers, admins } = roleGroups;

/** Returns the security requirements of an operation. What the list of one names is needed; one of the lists is enough. */
export function security(access: Access, backendScope: string): readonly { readonly bearer: readonly string[] }[] {
  switch (access) {
    case 'public':
      return [];
    case 'signed-in':
      return [{ bearer: [] }];
    case 'backend':
      return [{ bearer: [backendScope] }];
    case 'reviewers':
      return [{ bearer: [reviewers] }, { bearer: [admins] }];
    case 'admins':
      return [{ bearer: [admins] }];
  }
}

/** Returns the same in words. */
export function accessWords(
  access: Access,
  { backendScope, startScope }: { readonly backendScope: string; readonly startScope: string },
): string {
  switch (access) {
    case 'public':
      return 'Needs no token.';
    case 'signed-in':
      return `Needs the token of a signed-in user, whatever their groups, or a client's own with the scope \`${startScope}\`.`;
    case 'backend':
      return `Needs a token with the scope \`${backendScope}\`.`;
    case 'reviewers':
      return `Needs the token of a member of the group \`${reviewers}\` or \`${admins}\`.`;
    case 'admins':
      return `Needs the token of a member of the group \`${admins}\`.`;
  }
}
