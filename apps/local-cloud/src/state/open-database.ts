import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stateProblem } from './state-problem';

/**
 * Opens a database file of the state folder, with its folder and tables. Only the owner can read the file, because it
 * contains keys or faces.
 * @param schema statements that can be run again on a database that already has them
 * @throws StartupProblem if the disk, the account's rights or the file itself do not allow it
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file);
    // Before anything is written, because the files that SQLite puts beside the database get its mode.
    chmodSync(file, 0o600);
    // Survives a kill at any moment. A power failure may cost the last commits, never the file.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    database.exec(schema);
    return database;
  } catch (error) {
    throw stateProblem(file, error);
  }
}

/** Writes all or nothing. After a failure, for example on a full disk, the next transaction can begin. */
export function inTransaction(database: DatabaseSync, write: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
