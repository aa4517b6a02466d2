import { uprightRegion, type FaceMesh } from '../mesh/face-mesh';
import { identityInputSide, type IdentityModel } from '../models/identity-model';
import type { Picture } from '../picture/picture';
import { sampleRegion } from '../picture/region';

/** The model sees a face well whose picture is this much larger than its mesh. */
const MARGIN = 1.1;

/** What a face has of its person: see `likeness`. */
export function faceEmbedding(picture: Picture, mesh: FaceMesh, model: IdentityModel): Float32Array {
  return model(sampleRegion(picture, uprightRegion(mesh, MARGIN), { side: identityInputSide, range: [0, 255] }));
}
