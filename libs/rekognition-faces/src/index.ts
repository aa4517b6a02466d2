export { faceOf, toObservation } from './face-detail';
