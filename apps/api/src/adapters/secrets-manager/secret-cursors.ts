import { errors, jwtVerify, SignJWT } from 'jose';
import type { Cursors } from '../../application/ports';
import { attemptKeys } from './attempt-keys';
import type { AttemptKeysOptions } from './attempt-keys';

/** A type of its own: no attempt token passes for a cursor, nor the other way round. */
const typ = 'liveness-cursor+jwt';
const alg = 'HS256';

/** Cursors as JWTs, signed by the key of attempt tokens; the audience is the query that they continue. */
export function secretCursors({ now = Date.now, ...options }: AttemptKeysOptions): Cursors {
  const keys = attemptKeys({ ...options, now });
  return {
    seal: async (position, query, lifetimeMs) => {
      const { kid, key } = await keys.current();
      return new SignJWT({ position }).setProtectedHeader({ alg, kid, typ }).setAudience(await digest(query)).setExpirationTime(Math.floor((now() + lifetimeMs) / 1000)).sign(key);
    },
    open: async (cursor, query) => {
      try {
        const { payload } = await jwtVerify(cursor, ({ kid }) => keys.byId(kid), { algorithms: [alg], audience: await digest(query), typ, requiredClaims: ['exp', 'position'], currentDate: new Date(now()) });
        return typeof payload['position'] === 'string' ? payload['position'] : undefined;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

/** Short, and without the name of a user who was searched for. */
async function digest(query: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query))).toString('base64url');
}
