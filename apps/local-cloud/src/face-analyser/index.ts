export { FaceAnalyserError, type FaceAnalyser, type FaceAnalyserErrorCode } from './face-analyser';
