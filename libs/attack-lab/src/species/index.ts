import { bentPrint } from './bent-print';
import { coveredPrint } from './covered-print';
import { draggedNose } from './dragged-nose';
import { flatPrint } from './flat-print';
import { genuine } from './genuine';
import { puppet } from './puppet';
import { screen } from './screen';
import { cutOutPrint } from './cut-out-print';
import { pose } from './pose';
import { screenRecording } from './screen-recording';
import { still } from './still';
import type { Species } from './species';

export const allSpecies: readonly Species[] = [
  flatPrint,
  genuine,
  draggedNose,
  screen,
  coveredPrint,
  still,
  cutOutPrint,
  pose,
  bentPrint,
  puppet,
  screenRecording,
];

/** @throws Error where there is none of that name */
export function speciesOf(name: string): Species {
  const found = allSpecies.find((each) => each.name === name);
  if (!found) throw new Error(`there is no species ${name}`);
  return found;
}
