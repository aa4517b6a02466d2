export { detectFacesWith } from './detect-faces';
export { loadFaceModels, type FaceModels } from './models/face-models';
