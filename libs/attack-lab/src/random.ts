/** A number from 0 up to 1; seeded, so that a run can be repeated. */
export type RandomNumber = () => number;

/** The mulberry32 generator, seeded by any text. */
export function seeded(seed: string): RandomNumber {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw from the normal distribution of mean 0 and deviation 1. */
export function normal(random: RandomNumber): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** As the challenges draw: a whole number, both ends included. */
export function integersOf(random: RandomNumber): (min: number, max: number) => number {
  return (min, max) => min + Math.floor(random() * (max - min + 1));
}

export function between(random: RandomNumber, least: number, most: number): number {
  return least + (most - least) * random();
}

export function pickOf<Item>(random: RandomNumber, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}
