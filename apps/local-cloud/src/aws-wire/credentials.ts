/**
 * What the stand-ins and their clients agree on. `accept` says which signatures count: `own` verifies each one against these keys,
 * `any` only asks that there is one, for clients that sign with keys of a real account which nobody here knows.
 */
export interface LocalCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly accept: 'own' | 'any';
}

/** Not a secret: it opens nothing but stand-ins that only this machine can reach. */
export const localCredentials: LocalCredentials = {
  accessKeyId: 'LOCALCLOUD',
  secretAccessKey: 'local-cloud-only',
  accept: 'own',
};

/** The account that everything in the local cloud belongs to. */
export const localAccountId = '000000000000';
