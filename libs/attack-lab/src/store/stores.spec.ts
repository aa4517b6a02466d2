import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { faultlessView } from '../testing/faultless-views';
import { viewKey } from '../view/view';
import { writtenView } from '../view/written-view';
import { readFixture, writeFixture } from './fixture';
import { PictureStore } from './picture-store';
import { drawingVersion, observingVersion } from './versions';
import { ViewStore } from './view-store';

describe('what the lab keeps', () => {
  let folder: string;
  const view = faultlessView({ parameters: { yaw: 10, pitch: 0 } });
  const other = faultlessView({ parameters: { yaw: 20, pitch: 0 } });

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lab-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are views that an interrupted run left, each once', () => {
    const file = join(folder, 'deep', 'views.jsonl');
    const store = new ViewStore(file);
    store.add(writtenView(view));
    new ViewStore(file).add(writtenView(view));
    store.add(writtenView(other));
    appendFileSync(file, '{"species":"genuine","per');
    const again = new ViewStore(file);
    expect(again.views.map(({ parameters }) => parameters['yaw'])).toEqual([10, 20]);
    expect(again.has(viewKey(other))).toBeTrue();
    expect(again.has(viewKey({ ...other, person: 'ben' }))).toBeFalse();
  });

  it('are pictures with what the browser saw in them', () => {
    const pictures = new PictureStore(folder);
    expect(pictures.find(view)).toBeUndefined();
    pictures.add(view, { jpeg: Uint8Array.of(1, 2, 3), image: view.image, browser: view.browser });
    const found = new PictureStore(folder).find(view);
    expect(Array.from(found?.jpeg ?? [])).toEqual([1, 2, 3]);
    expect(found?.image).toEqual(view.image);
    expect(found?.browser[0]?.points[61]).toBeCloseTo(view.browser[0]?.points[61] ?? 0, 1);
    expect(pictures.find(other)).withContext('another view').toBeUndefined();
  });

  it('is a fixture that says which sources made it', () => {
    const file = pathToFileURL(join(folder, 'views.jsonl.gz'));
    writeFixture([view, other], file);
    const { madeBy, views } = readFixture(file);
    expect(madeBy).toEqual({ [view.species]: { drawn: drawingVersion(), observed: observingVersion() } });
    expect(views.map(viewKey)).toEqual([view, other].map(viewKey));
  });

  it('is a fixture of which one species is made again: the others say which sources made them', () => {
    const file = pathToFileURL(join(folder, 'views.jsonl.gz'));
    const pose = faultlessView({ species: 'pose', parameters: { eyes: 0, mouth: 0, take: 0 } });
    const older = { drawn: 'older', observed: 'older' };
    writeFixture([pose], file, { madeBy: { [view.species]: older, pose: older }, views: [pose, pose, view] });
    const { madeBy, views } = readFixture(file);
    expect(madeBy).toEqual({
      [view.species]: older,
      pose: { drawn: drawingVersion(), observed: observingVersion() },
    });
    expect(views.map(viewKey)).toEqual([pose, view].map(viewKey));
  });
});
