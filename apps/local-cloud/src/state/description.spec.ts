import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder';
import { descriptionName, leaveDescription } from './description';

describe('description of a running local cloud', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  const description = { origin: 'http://127.0.0.1:4300', pid: 1, environment: { LIVENESS_TABLE: 'liveness' } };

  it('can be read by its owner alone, even where another one was left behind', () => {
    for (const name of [descriptionName, `${descriptionName}.new`])
      writeFileSync(join(folder.path, name), 'of one that was killed', { mode: 0o666 });
    leaveDescription(folder.path, description);
    const file = join(folder.path, descriptionName);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(description);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual([descriptionName]);
  });

  it('goes at the end, and may be gone before', () => {
    const left = leaveDescription(folder.path, description);
    left.close();
    left.close();
    expect(existsSync(join(folder.path, descriptionName))).toBeFalse();
  });
});
