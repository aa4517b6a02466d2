import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { loadServerDetector } from '../detectors/server-detector';
import { drawHead, drawInstrument } from './draw-lit-views';
import { type LitSet, writeLitViews } from './lit-fixture';
import { type LitRequest, litSets } from './lit-requests';
import type { LitView } from './lit-view';

/** One line of what was drawn, so that an interrupted run goes on where it was. */
interface Drawn {
  readonly request: LitRequest;
  readonly views: readonly LitView[];
}

const folder = '.lab';
const set = process.argv[2] as LitSet;
const requests: readonly LitRequest[] = litSets[set];

/** Draws a set of committed views of LIGHT. `node --import tsx libs/attack-lab/src/light/draw-fixture.ts lit-views` */
mkdirSync(folder, { recursive: true });
const file = `${folder}/${set}.jsonl`;
const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
const drawn = new Map(lines.map((line) => [JSON.stringify((JSON.parse(line) as Drawn).request), line]));
const detect = await loadServerDetector();
for (const request of requests) {
  const key = JSON.stringify(request);
  if (drawn.has(key)) continue;
  const { kind, holds, ...place } = request;
  const views = kind === 'head' ? drawHead(place, detect) : drawInstrument(kind, place, detect, holds);
  const line = JSON.stringify({ request, views } satisfies Drawn);
  appendFileSync(file, `${line}\n`);
  drawn.set(key, line);
  process.stderr.write(
    `${drawn.size} of ${requests.length}: ${kind} ${place.person} ${place.light}, ${views.length} views\n`,
  );
}
writeLitViews(
  requests.flatMap((request) => (JSON.parse(drawn.get(JSON.stringify(request)) as string) as Drawn).views),
  set,
);
