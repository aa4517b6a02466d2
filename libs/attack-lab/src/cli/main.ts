// Entry of `npm run lab`.
import { allRows, allTimes } from '../experiment/all-rows';
import { unfairRows } from '../experiment/fairness';
import { genuineReasons } from '../experiment/genuine-reasons';
import { timeLines } from '../report/times';
import { tableOf } from '../report/table';
import { readFixture, writeFixture } from '../store/fixture';
import { ViewStore } from '../store/view-store';
import { drawingVersion, observingVersion } from '../store/versions';
import { World } from '../view/world';
import { drawMissing } from './draw-missing';
import { type LabOptions, parseOptions } from './options';
import { writePage } from './page';

const options = optionsOrExit();
const world = new World(await views(options));
const rows = allRows(world, options);
const times = allTimes(world, options);
process.stdout.write(
  options.json
    ? [...rows, ...times].map((row) => `${JSON.stringify(row)}\n`).join('')
    : `${tableOf(rows)}\n${timeLines(times)}`,
);
if (options.reasons) process.stderr.write(genuineReasons(world, options));
if (options.page) writePage(rows, times);
const missed = [...rows, ...times].filter(({ met }) => !met);
for (const { challenge, preset, name } of unfairRows(rows))
  process.stderr.write(`unfair: ${name} at ${challenge}, ${preset}\n`);
if (missed.length > 0)
  process.stderr.write(`${missed.length} of ${rows.length + times.length} rows miss their target\n`);

async function views({ full, fixture, drawnBy, species, threads }: LabOptions) {
  if (!full && !fixture && drawnBy === undefined) return readFixture().views;
  const folder = `.lab/${drawnBy ?? drawingVersion()}`;
  const store = new ViewStore(`${folder}/views-${observingVersion()}.jsonl`);
  if (full || fixture)
    await drawMissing(store, full ? 'full' : 'few', {
      threads,
      pictures: `${folder}/pictures`,
      ...(species && { species }),
    });
  if (fixture && species) {
    writeFixture(
      store.views.filter((view) => species.includes(view.species)),
      undefined,
      readFixture(),
    );
    return readFixture().views;
  }
  if (fixture) writeFixture(store.views);
  return store.views;
}

function optionsOrExit(): LabOptions {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return process.exit(2);
  }
}
