export { createFaceAnalyser, type FaceAnalyserOptions } from './create-face-analyser';
export {
  FaceAnalyserError,
  type FaceAnalyser,
  type FaceAnalyserErrorCode,
  type FacesComparison,
} from './face-analyser';
