import { apiBenches } from './api';
import type { Bench } from './bench';
import { contentionBenches } from './contention';
import { decideBenches } from './decide';
import { listingBenches } from './listing';
import { portalBenches } from './portal';
import { previewBenches } from './preview';
import { synthBenches } from './synth';

const json = process.argv.includes('--json');
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const all: readonly Bench[] = [
  ...decideBenches,
  ...apiBenches,
  ...listingBenches,
  ...previewBenches,
  ...contentionBenches,
  ...portalBenches,
  ...synthBenches,
];
const chosen = all.filter(({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)));

if (chosen.length === 0) {
  console.error(`Unknown benchmark. Available: ${all.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

for (const { name, unit, target, run } of chosen) {
  const value = await run();
  const met = value >= (target.atLeast ?? -Infinity) && value <= (target.atMost ?? Infinity);
  const wanted = target.atLeast === undefined ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
  console.log(
    json
      ? JSON.stringify({ name, value, unit, ...target, met })
      : `${met ? 'met   ' : 'MISSED'} ${name.padEnd(22)} ${round(value)} ${unit} (${wanted})`,
  );
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}
