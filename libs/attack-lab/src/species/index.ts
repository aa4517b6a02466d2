import { bentPrint } from './bent-print';
import { coveredPrint } from './covered-print';
import { draggedNose } from './dragged-nose';
import { flatPrint } from './flat-print';
import { genuine } from './genuine';
import { puppet } from './puppet';
import { screen } from './screen';
import type { Species } from './species';

export const allSpecies: readonly Species[] = [genuine, flatPrint, bentPrint, screen, coveredPrint, draggedNose, puppet];

/** @throws Error where there is none of that name */
export function speciesOf(name: string): Species {
  const found = allSpecies.find((each) => each.name === name);
  if (!found) throw new Error(`there is no species ${name}`);
  return found;
}
