import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, openDatabase } from '../state/open-database';

/** Returns a key that signs attempt tokens: at least 256 random bits. */
export function generateAttemptKey(): string {
  return JSON.stringify({ kid: randomUUID(), key: randomBytes(48).toString('base64url') });
}

/** Returns the keys that sign receipts: one key that may sign at once and is published for good. */
export function generateReceiptKeys(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({
    keys: [{ kid: randomUUID(), privateJwk: privateKey.export({ format: 'jwk' }), signFrom: 0, publishUntil: null }],
  });
}

export interface SecretVersion {
  readonly versionId: string;
  readonly secretString: string;
  readonly stages: readonly string[];
  readonly createdMs: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS versions (
    name TEXT NOT NULL, version_id TEXT NOT NULL, secret_string TEXT NOT NULL, created_ms INTEGER NOT NULL, PRIMARY KEY (name, version_id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS stages (name TEXT NOT NULL, stage TEXT NOT NULL, version_id TEXT NOT NULL, PRIMARY KEY (name, stage)) STRICT;`;

/** Secrets with their versions and staging labels. */
export class SecretStore {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = openDatabase(file, schema);
  }

  close(): void {
    this.#database.close();
  }

  has(name: string): boolean {
    return this.#database.prepare('SELECT 1 FROM versions WHERE name = ?').get(name) !== undefined;
  }

  /** Makes a value the current one; the former current value becomes the previous one. */
  put(name: string, secretString: string): SecretVersion {
    const versionId = randomUUID();
    const demote = this.#database.prepare(
      `INSERT OR REPLACE INTO stages (name, stage, version_id) SELECT name, 'AWSPREVIOUS', version_id FROM stages WHERE name = ? AND stage = 'AWSCURRENT'`,
    );
    inTransaction(this.#database, () => {
      this.#database
        .prepare('INSERT INTO versions (name, version_id, secret_string, created_ms) VALUES (?, ?, ?, ?)')
        .run(name, versionId, secretString, Date.now());
      demote.run(name);
      this.#database
        .prepare(`INSERT OR REPLACE INTO stages (name, stage, version_id) VALUES (?, 'AWSCURRENT', ?)`)
        .run(name, versionId);
    });
    return this.find(name, { versionId })!;
  }

  find(name: string, by: { readonly stage: string } | { readonly versionId: string }): SecretVersion | undefined {
    const row =
      'stage' in by
        ? this.#database
            .prepare('SELECT versions.* FROM versions NATURAL JOIN stages WHERE name = ? AND stage = ?')
            .get(name, by.stage)
        : this.#database.prepare('SELECT * FROM versions WHERE name = ? AND version_id = ?').get(name, by.versionId);
    if (!row) return undefined;
    const versionId = row['version_id'] as string;
    const stages = this.#database
      .prepare('SELECT stage FROM stages WHERE name = ? AND version_id = ? ORDER BY stage')
      .all(name, versionId);
    return {
      versionId,
      secretString: row['secret_string'] as string,
      stages: stages.map(({ stage }) => stage as string),
      createdMs: row['created_ms'] as number,
    };
  }
}
