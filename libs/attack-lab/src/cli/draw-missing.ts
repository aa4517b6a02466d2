import { people } from '../people/people';
import { observeInParallel } from '../rendering/observe-in-parallel';
import { allSpecies } from '../species';
import type { Amount } from '../species/species';
import type { ViewStore } from '../store/view-store';
import { viewKey } from '../view/view';
import type { ViewRequest } from '../view/view';
import type { WrittenView } from '../view/written-view';

/** The views that are wanted of everybody, in the order in which they tell most: an interrupted run leaves rates of fewer people, not none. */
export function wantedViews(amount: Amount, species?: readonly string[]): readonly ViewRequest[] {
  const chosen = allSpecies.filter(({ name }) => !species || species.includes(name));
  const wanted = chosen.flatMap((each) =>
    people.flatMap((person, place) =>
      each.views(person, amount, place).map((view) => ({ view, rank: rankOf(view, place) })),
    ),
  );
  return wanted.sort((a, b) => a.rank - b.rank).map(({ view }) => view);
}

/** Some living people, then attacks on them, then other light and other cameras, then everybody. */
function rankOf({ species, condition }: ViewRequest, place: number): number {
  if (species === 'genuine' && condition !== 'plain') return 3;
  const living = species === 'genuine' || species === 'pose';
  if (!living) return 1;
  return place % 3 === 0 ? (species === 'genuine' ? 0 : 2) : 4;
}

const progressEveryMs = 20_000;

/** Draws and observes the views that a store lacks, and says how far it has come. */
export async function drawMissing(
  store: ViewStore,
  amount: Amount,
  {
    species,
    threads,
    pictures,
  }: { readonly species?: readonly string[]; readonly threads: number; readonly pictures: string },
): Promise<void> {
  const requests = wantedViews(amount, species).filter((view) => !store.has(viewKey(view)));
  if (requests.length === 0) return;
  const say = (text: string) => process.stderr.write(`${text}\n`);
  say(`${requests.length} views to draw into ${store.file}. Finished views are kept if interrupted.`);
  const began = performance.now();
  let count = 0;
  let said = began;
  const done = (view: WrittenView) => {
    store.add(view);
    count += 1;
    if (performance.now() - said < progressEveryMs) return;
    said = performance.now();
    const each = (said - began) / count;
    say(
      `${count} of ${requests.length} (${view.species}), ${Math.round(each)} ms each, about ${Math.ceil(((requests.length - count) * each) / 60_000)} minutes left`,
    );
  };
  await observeInParallel(requests, { threads, pictures, done });
}
