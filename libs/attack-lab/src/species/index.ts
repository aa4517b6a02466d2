import { flatPrint } from './flat-print';
import { genuine } from './genuine';
import type { Species } from './species';

export const allSpecies: readonly Species[] = [genuine, flatPrint];

export function speciesOf(name: string): Species {
  const found = allSpecies.find((each) => each.name === name);
  if (!found) throw new Error(`there is no species ${name}`);
  return found;
}
