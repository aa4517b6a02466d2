import { Injectable, inject } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';
import type { Draft } from './draft';

/** By challenge. */
export type Drafts = Readonly<Record<string, Draft>>;

/** Returns the valid part of what is stored: it may come from an older portal or have been edited. */
export function parseDrafts(text: string | null): Drafts {
  return Object.fromEntries(
    Object.entries(fieldsOf(jsonOf(text))).flatMap(([challenge, stored]) => {
      const { basedOn, base, changes } = fieldsOf(stored);
      return Number.isSafeInteger(basedOn) && isLimits(base) && isChanges(changes)
        ? [[challenge, { basedOn: basedOn as number, base, changes }]]
        : [];
    }),
  );
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isLimits(value: unknown): value is Draft['base'] {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'number');
}

function isChanges(value: unknown): value is Draft['changes'] {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'number' || typeof each === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const storageName = 'thresholds.drafts';

/** Keeps drafts when this tab reloads. If the browser's settings forbid storage, they last as long as the page. */
@Injectable({ providedIn: 'root' })
export class DraftsStorage {
  readonly #storage = inject(OwnStorage);

  read(): Drafts {
    return parseDrafts(this.#storage.read(storageName));
  }

  keep(drafts: Drafts): void {
    if (Object.keys(drafts).length === 0) this.#storage.remove(storageName);
    else this.#storage.write(storageName, JSON.stringify(drafts));
  }
}
