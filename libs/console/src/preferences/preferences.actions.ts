import type { TimeStyle } from '@liveness/ui/time/moment';
import { createActionGroup, props } from '@ngrx/store';
import type { Density, Preferences } from './preferences-state';

/** What a person sets on a page. */
export const preferencesActions = createActionGroup({
  source: 'Preferences',
  events: {
    'Density chosen': props<{ density: Density }>(),
    'Time style chosen': props<{ timeStyle: TimeStyle }>(),
    'Columns chosen': props<{ list: string; hidden: readonly string[] }>(),
    'Layers chosen': props<{ hidden: readonly string[] }>(),
  },
});

/** What this browser remembers of it. */
export const rememberedPreferencesActions = createActionGroup({
  source: 'Preferences storage',
  events: { Read: props<{ preferences: Preferences }>() },
});
