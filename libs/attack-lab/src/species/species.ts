import type { Picture } from '@liveness/synthetic-person';
import type { LabPerson } from '../people/people';
import type { Studio } from '../rendering/studio';
import type { ViewRequest } from '../view/view';

/** How many views are wanted: the `few` that are committed, or the `full` set, which holds them, too. */
export type Amount = 'few' | 'full';

/** A kind of attack, or a living person: which views of it are needed, and how one is drawn in real pixels. */
export interface Species {
  readonly name: string;
  /** @param place of the person in the list of all people: not everybody is needed for every species */
  views(person: LabPerson, amount: Amount, place: number): readonly ViewRequest[];
  /** The picture as the camera takes it, before it is compressed. */
  render(view: ViewRequest, studio: Studio): Picture;
  /** Quality of the JPEG that the server sees, 1–100; the usual one where it does not say. */
  quality?(view: ViewRequest): number | undefined;
}

/** Every mix of the values of some parameters. */
export function mixesOf(
  values: Readonly<Record<string, readonly number[]>>,
): readonly Readonly<Record<string, number>>[] {
  return Object.entries(values).reduce<readonly Readonly<Record<string, number>>[]>(
    (mixes, [name, each]) => mixes.flatMap((mix) => each.map((value) => ({ ...mix, [name]: value }))),
    [{}],
  );
}

/** From `least` to `most`, both included, evenly. */
export function evenly(least: number, most: number, step: number): readonly number[] {
  return Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);
}

/** The views of a person under a condition, one for each mix of parameters. */
export function viewsOf(
  species: string,
  { id }: LabPerson,
  condition: string,
  parameters: readonly ViewRequest['parameters'][],
): readonly ViewRequest[] {
  return parameters.map((each) => ({ species, person: id, condition, parameters: each }));
}

/** Whether a person's place in the list is one of those that share a species: one in so many. */
export function oneIn(count: number, place: number): boolean {
  return place % count === 0;
}
