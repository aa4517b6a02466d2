/** What only a task of colours needs: loaded when it is asked for, or may be. */
export { lightGuide } from '@liveness/capture-guidance';
export { LightScreen } from './light-screen';
export { runLight } from './run-light';
