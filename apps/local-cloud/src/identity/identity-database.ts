import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../state/open-database';

const schema = `
  CREATE TABLE IF NOT EXISTS generated (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS artifacts (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, grant_id TEXT, uid TEXT, consumed_at INTEGER, expires_at INTEGER,
    PRIMARY KEY (model, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS artifacts_by_grant ON artifacts (grant_id);
  CREATE INDEX IF NOT EXISTS artifacts_by_uid ON artifacts (model, uid);
  CREATE INDEX IF NOT EXISTS artifacts_by_expiry ON artifacts (expires_at);`;

/**
 * Opens the database of everything that the identity provider keeps after a restart: its keys and what they have
 * signed.
 */
export function openIdentityDatabase(file: string): DatabaseSync {
  return openDatabase(file, schema);
}

/** Returns a value that is generated once and then stays the same. */
export function generatedOnce(database: DatabaseSync, name: string, generate: () => string): string {
  const stored = database.prepare('SELECT value FROM generated WHERE name = ?').get(name);
  if (stored) return stored['value'] as string;
  const value = generate();
  database.prepare('INSERT INTO generated (name, value) VALUES (?, ?)').run(name, value);
  return value;
}
