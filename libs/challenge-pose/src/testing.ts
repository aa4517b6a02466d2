import type { Face, ImageSize, Landmark } from '@liveness/domain';
import { seePerson } from '@liveness/challenge-kernel/testing';
import type { Pose } from './params';

/** What an analyser sees of a person who puts on an expression. For specs and benches. */
export function seeExpression({ eyes, mouth }: Pose, image: ImageSize = { width: 640, height: 480 }): Face {
  const person = seePerson({ image, centre: { x: image.width / 2, y: image.height / 2 }, width: image.height / 2 });
  const smiles = { value: mouth === 'SMILE', confidence: 99 };
  const side = eyes === 'LOOKING_LEFT' ? -1 : eyes === 'LOOKING_RIGHT' ? 1 : 0;
  return {
    ...person,
    landmarks: person.landmarks.map((landmark) => (landmark.type.endsWith('Pupil') ? moved(landmark, (side * 0.03 * image.height) / image.width) : landmark)),
    eyesOpen: { value: eyes !== 'CLOSED', confidence: 99 },
    smiling: smiles,
    mouthOpen: smiles,
  };
}

function moved(landmark: Landmark, by: number): Landmark {
  return { ...landmark, x: landmark.x + by };
}
