import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { TimeStyle } from '@liveness/ui/time/moment';

export type Density = 'comfortable' | 'compact';

/** How a person likes the console to look. */
export interface Preferences {
  readonly density: Density;
  readonly timeStyle: TimeStyle;
  /** Columns that are not shown, by the list's name; a list without an entry shows what it shows by default. */
  readonly hiddenColumns: Readonly<Record<string, readonly string[]>>;
  /** What is not drawn over a frame's picture. */
  readonly hiddenLayers: readonly string[];
}

export const defaultPreferences: Preferences = {
  density: 'comfortable',
  timeStyle: 'relative',
  hiddenColumns: {},
  hiddenLayers: [],
};

/** Whatever an older portal or a curious person left in storage is taken only as far as it makes sense. */
export function parsePreferences(text: string | null): Preferences {
  const { density, timeStyle, hiddenColumns, hiddenLayers } = fieldsOf(jsonOf(text));
  return {
    density: density === 'compact' ? 'compact' : 'comfortable',
    timeStyle: timeStyle === 'absolute' ? 'absolute' : 'relative',
    hiddenColumns: Object.fromEntries(
      Object.entries(fieldsOf(hiddenColumns)).flatMap(([list, columns]) => (isTexts(columns) ? [[list, columns]] : [])),
    ),
    hiddenLayers: isTexts(hiddenLayers) ? hiddenLayers : [],
  };
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

const storageKey = 'liveness.console';

/** Keeps preferences in this browser. Storage may be forbidden by its settings: then they last as long as the page. */
@Injectable({ providedIn: 'root' })
export class PreferencesStorage {
  readonly #window = inject(DOCUMENT).defaultView;

  read(): Preferences {
    try {
      return parsePreferences(this.#window?.localStorage.getItem(storageKey) ?? null);
    } catch {
      return parsePreferences(null);
    }
  }

  keep(preferences: Preferences): void {
    try {
      this.#window?.localStorage.setItem(storageKey, JSON.stringify(preferences));
    } catch {
      return;
    }
  }
}
