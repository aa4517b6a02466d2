import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupProblem } from '../startup-problem';

/**
 * Opens a database file of the state folder, with its folder and tables. Only the owner can read the file, because it
 * contains keys or faces.
 * @param schema statements that can be run again on a database that already has them
 * @throws StartupProblem if the file exists but is not a sound database
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const database = new DatabaseSync(file);
    // Before anything is written, because the files that SQLite puts beside the database get its mode.
    chmodSync(file, 0o600);
    // Survives a kill at any moment. A power failure may cost the last commits, never the file.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    database.exec(schema);
    return database;
  } catch (error) {
    throw new StartupProblem(
      `${file} cannot be used (${(error as Error).message}). Restore it, or start over with --reset.`,
    );
  }
}
