// Decides attempts over observed views: `node --import tsx libs/attack-lab/src/cli/decide.ts [--views FILE…] [--challenge NOSE] [--preset standard] [--attack NAME] [--attempts N] [--set LIMIT=VALUE…] [--reasons] [--json]`.
import { parseArgs } from 'node:util';
import type { PresetName } from '@liveness/domain';
import { attacks } from '../attacks/index';
import { attackRows } from '../experiment/attack-rows';
import { genuineRows, genuineSamples } from '../experiment/genuine-rows';
import { tableOf } from '../report/table';
import { ViewStore } from '../store/view-store';
import { World } from '../view/world';

const { values } = parseArgs({
  options: {
    views: { type: 'string', multiple: true },
    challenge: { type: 'string' },
    preset: { type: 'string', multiple: true },
    attack: { type: 'string', multiple: true },
    attempts: { type: 'string', default: '120' },
    set: { type: 'string', multiple: true },
    reasons: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});
const world = new World((values.views ?? []).flatMap((file) => new ViewStore(file).views));
const changes = Object.fromEntries((values.set ?? []).map((each) => each.split('=')).map(([name, value]) => [name, Number(value)]));
const extent = { attempts: Number(values.attempts), changes, ...(values.preset && { presets: values.preset as PresetName[] }) };
const chosen = attacks.filter(({ name, challenge }) => (!values.attack || values.attack.includes(name)) && (!values.challenge || challenge === values.challenge));
const rows = [
  ...chosen.flatMap((attack) => attackRows(attack, world, extent)),
  ...(values.attack && !values.attack.includes('genuine') ? [] : ['NOSE', 'POSE'].filter((each) => !values.challenge || each === values.challenge).flatMap((challenge) => genuineRows(challenge, world, extent))),
];
process.stdout.write(values.json ? rows.map((row) => `${JSON.stringify(row)}\n`).join('') : `${tableOf(rows)}\n`);
if (values.reasons) {
  for (const preset of extent.presets ?? (['standard', 'strict'] as const)) {
    const samples = genuineSamples(values.challenge ?? 'NOSE', preset, world, extent.attempts, extent);
    const counts = Map.groupBy(samples, ({ person, reason }) => `${person} ${reason}`);
    process.stdout.write(`${preset}: ${[...counts].map(([key, { length }]) => `${key} ${length}`).sort().join(', ')}\n`);
  }
}
