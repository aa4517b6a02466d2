import { loadFaceModels, type FaceModels } from '../models/face-models';

let models: Promise<FaceModels> | undefined;

/** The models on this thread, loaded once for all specs. */
export function sharedModels(): Promise<FaceModels> {
  models ??= loadFaceModels();
  return models;
}
