import type { Person } from '../person/person';
import { BeardGrowth } from './beard';
import { coveringOf } from './covering';
import { Eyes } from './eyes';
import { Spectacles } from './glasses';
import { hairOf, type Hair } from './hair';
import { measuresOf, type Measures } from './measures';
import { Mouth } from './mouth';
import { Skull } from './skull';

/** The parts of one person's head with its expression, each in head space. */
export interface Head {
  readonly measures: Measures;
  readonly skull: Skull;
  readonly eyes: Eyes;
  readonly mouth: Mouth;
  readonly hair?: Hair;
  readonly covering?: Hair;
  readonly beard?: BeardGrowth;
  readonly spectacles?: Spectacles;
}

export function headOf({ shape, expression, appearance }: Person): Head {
  const measures = measuresOf(shape);
  const { beard, glasses, covering, hairStyle } = appearance;
  const hair = covering ? undefined : hairOf(hairStyle, measures);
  return {
    measures,
    skull: new Skull(measures, expression),
    eyes: new Eyes(measures, expression),
    mouth: new Mouth(measures, expression),
    ...(hair && { hair }),
    ...(covering && { covering: coveringOf(covering.kind, measures) }),
    ...(beard && { beard: new BeardGrowth(beard, measures) }),
    ...(glasses && { spectacles: new Spectacles(glasses, measures) }),
  };
}
