import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { tellingTrouble } from './storage-unavailable';

/** Stores the provider's sessions, grants, codes and tokens: one adapter for each kind, all in one table. */
export function artifactStore(database: DatabaseSync, report: (error: unknown) => void): AdapterFactory {
  database.prepare('DELETE FROM artifacts WHERE expires_at <= ?').run(nowSeconds());
  return (model) => tellingTrouble(artifactsOf(model, database), report);
}

function artifactsOf(model: string, database: DatabaseSync): Adapter {
  const read = (row: Record<string, unknown> | undefined): AdapterPayload | undefined => {
    if (!row) return undefined;
    const payload = JSON.parse(row['payload'] as string) as AdapterPayload;
    return row['consumed_at'] === null ? payload : { ...payload, consumed: row['consumed_at'] as number };
  };
  return {
    async upsert(id, payload, expiresIn) {
      database
        .prepare(
          'INSERT OR REPLACE INTO artifacts (model, id, payload, grant_id, uid, consumed_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          model,
          id,
          JSON.stringify(payload),
          payload.grantId ?? null,
          payload.uid ?? null,
          payload.consumed ? Number(payload.consumed) : null,
          expiresIn ? nowSeconds() + expiresIn : null,
        );
    },
    async find(id) {
      return read(
        database
          .prepare('SELECT * FROM artifacts WHERE model = ? AND id = ? AND (expires_at IS NULL OR expires_at > ?)')
          .get(model, id, nowSeconds()),
      );
    },
    async findByUid(uid) {
      return read(
        database
          .prepare('SELECT * FROM artifacts WHERE model = ? AND uid = ? AND (expires_at IS NULL OR expires_at > ?)')
          .get(model, uid, nowSeconds()),
      );
    },
    // Only the device flow needs it, which is not offered.
    async findByUserCode() {
      return undefined;
    },
    async consume(id) {
      database.prepare('UPDATE artifacts SET consumed_at = ? WHERE model = ? AND id = ?').run(nowSeconds(), model, id);
    },
    async destroy(id) {
      database.prepare('DELETE FROM artifacts WHERE model = ? AND id = ?').run(model, id);
    },
    async revokeByGrantId(grantId) {
      database.prepare('DELETE FROM artifacts WHERE model = ? AND grant_id = ?').run(model, grantId);
    },
  };
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
