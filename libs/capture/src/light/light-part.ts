/** What only a task of colours needs: loaded when an attempt at it has opened. */
export { lightGuide } from '@liveness/capture-guidance';
export { LightScreen } from './light-screen';
export { runLight } from './run-light';
