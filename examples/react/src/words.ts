import type { Words } from '@open-liveness/element';

/** The bank's own words. What it does not name is said in the element's words. */
export const words: Words = {
  camera: {
    permission: {
      title: 'Let us see you',
      off: 'We switch the camera off when we are done.',
      turnOn: 'Switch on my camera',
    },
  },
};
