// Draws and observes views: `node --import tsx libs/attack-lab/src/cli/render.ts [--species NAME…] [--full] [--threads N] [--out FILE]`.
import { parseArgs } from 'node:util';
import { people } from '../people/people';
import { observeInParallel } from '../rendering/observe-in-parallel';
import { allSpecies } from '../species/index';
import { ViewStore } from '../store/view-store';
import { viewKey } from '../view/view';

const { values } = parseArgs({
  options: { species: { type: 'string', multiple: true }, full: { type: 'boolean' }, threads: { type: 'string', default: '1' }, out: { type: 'string', default: '.lab/views.jsonl' } },
});
const store = new ViewStore(values.out);
const wanted = allSpecies.filter(({ name }) => !values.species || values.species.includes(name));
const requests = people.flatMap((person) => wanted.flatMap((species) => species.views(person, values.full ? 'full' : 'few'))).filter((view) => !store.has(viewKey(view)));
process.stdout.write(`${requests.length} views to draw\n`);
const began = performance.now();
let done = 0;
await observeInParallel(requests, Number(values.threads), (view) => {
  store.add(view);
  done += 1;
  if (done % 20 === 0) process.stdout.write(`${done} of ${requests.length}, ${Math.round((performance.now() - began) / done)} ms each\n`);
});
