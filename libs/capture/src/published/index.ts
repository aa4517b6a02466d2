export * from './events';
export { LivenessCapture } from './liveness-capture';
