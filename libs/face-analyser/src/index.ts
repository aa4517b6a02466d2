export { createFaceAnalyser, type FaceAnalyserOptions } from './create-face-analyser';
export { FaceAnalyserError, type FaceAnalyser, type FaceAnalyserErrorCode } from './face-analyser';
