import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder';
import { inTransaction, openDatabase } from './open-database';

describe('a database of the state on a full disk', () => {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder.path, 'x.sqlite'), 'CREATE TABLE IF NOT EXISTS kept (value BLOB) STRICT;');
  afterAll(() => {
    database.close();
    folder.remove();
  });

  const pages = () => Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
  const fill = (mostPages: number) => database.exec(`PRAGMA max_page_count = ${mostPages}`);
  const write = (bytes: number) =>
    inTransaction(database, () => {
      database.prepare('INSERT INTO kept VALUES (?)').run(Buffer.from('before'));
      database.prepare('INSERT INTO kept VALUES (?)').run(Buffer.alloc(bytes));
    });
  const count = () => database.prepare('SELECT count(*) AS rows FROM kept').get()?.['rows'];

  it('keeps what was stored readable, writes nothing in part, and goes on when there is room', () => {
    write(10);
    fill(pages());
    for (const _again of [1, 2]) expect(() => write(100_000)).toThrowError(/database or disk is full/);
    expect(count()).toBe(2);
    fill(1_000_000);
    write(100_000);
    expect(count()).toBe(4);
  });
});
