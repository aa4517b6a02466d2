import { createHash, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { openDatabase } from '../state/open-database';

/** One version of an object, or the marker of a deletion without a version. */
export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
  readonly isLatest: boolean;
  readonly isDeleteMarker: boolean;
  readonly contentType: string;
  /** The `x-amz-meta-*` headers, by full name. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly size: number;
  /** Quoted, as on the wire. */
  readonly etag: string;
  /** Base64 of the big-endian CRC-32. */
  readonly crc32: string;
  readonly modifiedMs: number;
}

export interface StoredBody {
  readonly body: Buffer;
}

const schema = `
  CREATE TABLE IF NOT EXISTS buckets (name TEXT PRIMARY KEY) STRICT;
  CREATE TABLE IF NOT EXISTS versions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL UNIQUE, is_delete_marker INTEGER NOT NULL,
    content_type TEXT NOT NULL, metadata TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, crc32 TEXT NOT NULL,
    modified_ms INTEGER NOT NULL, body BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS versions_by_key ON versions (bucket, key, sequence DESC);`;

const columns = `key, version_id, is_delete_marker, content_type, metadata, size, etag, crc32, modified_ms,
  sequence = (SELECT max(sequence) FROM versions AS newer WHERE newer.bucket = versions.bucket AND newer.key = versions.key) AS is_latest`;

/**
 * Versioned buckets in one file. Each write is one transaction, so a kill leaves the old state or the new one. Keys
 * sort by their UTF-8 bytes, as in S3.
 */
export class ObjectStore {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    this.#database = openDatabase(file, schema);
  }

  close(): void {
    this.#database.close();
  }

  /** @returns whether it was new */
  createBucket(name: string): boolean {
    return this.#database.prepare('INSERT OR IGNORE INTO buckets (name) VALUES (?)').run(name).changes === 1;
  }

  hasBucket(name: string): boolean {
    return this.#database.prepare('SELECT 1 FROM buckets WHERE name = ?').get(name) !== undefined;
  }

  put(
    bucket: string,
    key: string,
    body: Buffer,
    described: Pick<ObjectVersion, 'contentType' | 'metadata'>,
  ): ObjectVersion {
    return this.#insert(bucket, key, body, { ...described, isDeleteMarker: false });
  }

  /** Hides the object behind a marker that becomes the latest version. */
  putDeleteMarker(bucket: string, key: string): ObjectVersion {
    return this.#insert(bucket, key, Buffer.alloc(0), { contentType: '', metadata: {}, isDeleteMarker: true });
  }

  /** Returns the named version, or the latest. */
  find(bucket: string, key: string, versionId?: string): (ObjectVersion & StoredBody) | undefined {
    const row = versionId
      ? this.#database
          .prepare(`SELECT ${columns}, body FROM versions WHERE bucket = ? AND key = ? AND version_id = ?`)
          .get(bucket, key, versionId)
      : this.#database
          .prepare(`SELECT ${columns}, body FROM versions WHERE bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1`)
          .get(bucket, key);
    return row && { ...toVersion(row), body: Buffer.from(row['body'] as Uint8Array) };
  }

  /** Deletes one version permanently. @returns it, if it existed */
  deleteVersion(bucket: string, key: string, versionId: string): ObjectVersion | undefined {
    const version = this.find(bucket, key, versionId);
    this.#database
      .prepare('DELETE FROM versions WHERE bucket = ? AND key = ? AND version_id = ?')
      .run(bucket, key, versionId);
    return version;
  }

  /** Returns every version under a prefix from a key on: by key, newest version first. Read lazily. */
  *versions(bucket: string, prefix: string, fromKey = ''): Generator<ObjectVersion> {
    const statement = this.#database.prepare(
      `SELECT ${columns} FROM versions WHERE bucket = ? AND key >= ? AND key >= ? ORDER BY key, sequence DESC`,
    );
    for (const row of statement.iterate(bucket, prefix, fromKey)) {
      const version = toVersion(row);
      if (!version.key.startsWith(prefix)) return;
      yield version;
    }
  }

  #insert(
    bucket: string,
    key: string,
    body: Buffer,
    described: Pick<ObjectVersion, 'contentType' | 'metadata' | 'isDeleteMarker'>,
  ): ObjectVersion {
    const version: ObjectVersion = {
      ...described,
      key,
      versionId: randomBytes(24).toString('base64url'),
      isLatest: true,
      size: body.length,
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      crc32: crc32Base64(body),
      modifiedMs: Date.now(),
    };
    this.#database
      .prepare(
        `INSERT INTO versions (bucket, key, version_id, is_delete_marker, content_type, metadata, size, etag, crc32, modified_ms, body)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        bucket,
        key,
        version.versionId,
        Number(version.isDeleteMarker),
        version.contentType,
        JSON.stringify(version.metadata),
        version.size,
        version.etag,
        version.crc32,
        version.modifiedMs,
        body,
      );
    return version;
  }
}

/** Returns the value of `x-amz-checksum-crc32`. */
export function crc32Base64(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function toVersion(row: Record<string, unknown>): ObjectVersion {
  return {
    key: row['key'] as string,
    versionId: row['version_id'] as string,
    isLatest: row['is_latest'] === 1,
    isDeleteMarker: row['is_delete_marker'] === 1,
    contentType: row['content_type'] as string,
    metadata: JSON.parse(row['metadata'] as string) as Record<string, string>,
    size: row['size'] as number,
    etag: row['etag'] as string,
    crc32: row['crc32'] as string,
    modifiedMs: row['modified_ms'] as number,
  };
}
