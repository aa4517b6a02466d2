export { createFaceAnalyser, type FaceAnalyserOptions } from './create-face-analyser';
export type { FacesComparison } from './compare-faces';
export { FaceAnalyserError, type FaceAnalyser, type FaceAnalyserErrorCode } from './face-analyser';
