import type { Cursors, OpenedCursor } from '@liveness/use-cases';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { attemptKeys } from './attempt-keys';
import type { AttemptKeysOptions } from './attempt-keys';

/** A type of its own, so that no attempt token is accepted as a cursor, nor the other way round. */
const typ = 'liveness-cursor+jwt';
const alg = 'HS256';

/**
 * The form of the sealed positions and queries. Increase it whenever a position's content or a query's text changes:
 * older cursors are then outdated instead of misread. Those of version 0.1.0 state no form.
 */
const form = 2;

/** Seals cursors as JWTs, signed by the key of attempt tokens. The audience is the query that they continue. */
export function secretCursors({ now = Date.now, ...options }: AttemptKeysOptions): Cursors {
  const keys = attemptKeys({ ...options, now });
  return {
    seal: async (position, query, lifetimeMs) => {
      const { kid, key } = await keys.current();
      return new SignJWT({ position, form })
        .setProtectedHeader({ alg, kid, typ })
        .setAudience(await digest(query))
        .setExpirationTime(Math.floor((now() + lifetimeMs) / 1000))
        .sign(key);
    },
    open: async (cursor, query) => {
      try {
        // Another form may have another audience, so the audience is checked last.
        const { payload } = await jwtVerify(cursor, ({ kid }) => keys.byId(kid), {
          algorithms: [alg],
          typ,
          requiredClaims: ['aud', 'exp', 'position'],
          currentDate: new Date(now()),
        });
        return payload['form'] === form ? openedFor(payload, await digest(query)) : { outcome: 'outdated' };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return { outcome: 'outdated' };
        if (error instanceof errors.JOSEError) return { outcome: 'foreign' };
        throw error;
      }
    },
  };
}

function openedFor({ aud, position }: JWTPayload, audience: string): OpenedCursor {
  return aud === audience && typeof position === 'string' ? { outcome: 'opened', position } : { outcome: 'foreign' };
}

/** Returns a short text without the name of a user who was searched for. */
async function digest(query: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query))).toString('base64url');
}
