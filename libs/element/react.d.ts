import type { HTMLAttributes, RefAttributes } from 'react';
import type { LivenessCheckElement, LivenessCheckEvents, LivenessCheckProperties } from './element-types';

/** React 19 hears an event of a custom element by `on` and the event's name, as it is: `onfinished`. */
type Handlers = {
  readonly [Name in keyof LivenessCheckEvents as `on${Name}`]?: (event: LivenessCheckEvents[Name]) => void;
};

type Own = Partial<LivenessCheckProperties> & Handlers & RefAttributes<LivenessCheckElement>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'liveness-check': Own & Omit<HTMLAttributes<LivenessCheckElement>, keyof Own>;
    }
  }
}
