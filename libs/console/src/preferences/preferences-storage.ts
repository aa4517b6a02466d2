import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { TimeStyle } from '@liveness/ui/time/moment';

export type Density = 'comfortable' | 'compact';

/** A person's preferences for the console. */
export interface Preferences {
  readonly density: Density;
  readonly timeStyle: TimeStyle;
  /** Hidden columns by the list's name. A list without an entry shows its default columns. */
  readonly hiddenColumns: Readonly<Record<string, readonly string[]>>;
  /** Layers that are not drawn over a frame's picture. */
  readonly hiddenLayers: readonly string[];
}

export const defaultPreferences: Preferences = {
  density: 'comfortable',
  timeStyle: 'relative',
  hiddenColumns: {},
  hiddenLayers: [],
};

/** Returns the valid part of what is stored: it may come from an older portal or have been edited. */
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

/** Stores preferences in this browser. If its settings forbid storage, they last as long as the page. */
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
