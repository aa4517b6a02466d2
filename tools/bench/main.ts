import { apiBenches } from './api';
import type { Bench } from './bench';
import { captureBenches } from './capture';
import { checkBenches } from './checks';
import { clientBenches } from './client';
import { contentionBenches } from './contention';
import { decideBenches } from './decide';
import { elementBenches } from './element';
import { lightBenches } from './light';
import { listingBenches } from './listing';
import { portalBenches } from './portal';
import { previewBenches } from './preview';
import { queriesBenches } from './queries';
import { runBenches } from './run-benches';
import { synthBenches } from './synth';

const json = process.argv.includes('--json');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const all: readonly Bench[] = [
  ...decideBenches,
  ...lightBenches,
  ...apiBenches,
  ...listingBenches,
  ...queriesBenches,
  ...previewBenches,
  ...contentionBenches,
  ...portalBenches,
  ...checkBenches,
  ...clientBenches,
  ...elementBenches,
  ...captureBenches,
  ...synthBenches,
];
const chosen = all.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));

if (chosen.length === 0) {
  console.error(`Unknown benchmark. Available: ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const failures = await runBenches(chosen, { json, print: (line) => console.log(line) });
// A bench that failed may have left something running.
process.exit(failures > 0 ? 1 : 0);
