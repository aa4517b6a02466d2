import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupProblem } from '../startup-problem';

/**
 * Opens a database file of the state folder, with its folder and tables. Only the owner of the file may read it: all of them hold
 * keys or faces.
 * @param schema statements that may be run again on a database that has them already
 * @throws StartupProblem if the file is there but is not a sound database
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    const database = new DatabaseSync(file);
    // Before anything is written: the files that SQLite puts beside the database get its mode.
    chmodSync(file, 0o600);
    // Survives a kill at any moment; what a power failure may cost is the last commits, never the file.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    database.exec(schema);
    return database;
  } catch (error) {
    throw new StartupProblem(
      `${file} cannot be used (${(error as Error).message}). Restore it, or start over with --reset.`,
    );
  }
}
