import { Injectable, inject } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';

/** The lists to which people come back. */
export type ListName = 'attempts' | 'checks' | 'audit';

/** A list's filters, as in its address; `null`: not set. */
export type ListParams = Readonly<Record<string, string | null>>;

/** How a list was left. */
export interface ListPosition {
  readonly params: ListParams;
  /** How many rows it had. */
  readonly rows: number;
  /** The id of the row that had the focus last. */
  readonly row?: string;
  /** Where that row was on the screen: CSS pixels from the top of the window. */
  readonly top?: number;
}

/** The state of a navigation that goes back to a list, like the browser's own button. */
export const goingBack = { back: true } as const;

/** How this tab's lists were left. It outlasts the session and a reload of the page. */
@Injectable({ providedIn: 'root' })
export class ListPositions {
  readonly #storage = inject(OwnStorage);
  readonly #positions = new Map<ListName, ListPosition>();

  of(list: ListName): ListPosition | undefined {
    return this.#positions.get(list) ?? parsePosition(this.#storage.read(`list.${list}`));
  }

  /** Returns the query parameters of the list as it was left; none before. */
  params(list: ListName): ListParams {
    return this.of(list)?.params ?? {};
  }

  leave(list: ListName, position: ListPosition): void {
    this.#positions.set(list, position);
    this.#storage.write(`list.${list}`, JSON.stringify(position));
  }
}

export function sameParams(one: ListParams, other: ListParams): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? null) === (other[name] ?? null));
}

/** Returns what is stored if it is valid: it may come from another portal's version or have been edited. */
export function parsePosition(text: string | null): ListPosition | undefined {
  try {
    const { params, rows, row, top } = Object(JSON.parse(text ?? 'null')) as Readonly<Record<string, unknown>>;
    if (typeof params !== 'object' || params === null || !Number.isSafeInteger(rows)) return undefined;
    if (!Object.values(params).every((value) => value === null || typeof value === 'string')) return undefined;
    return {
      params: params as ListParams,
      rows: rows as number,
      ...(typeof row === 'string' && { row }),
      ...(typeof top === 'number' && { top }),
    };
  } catch {
    return undefined;
  }
}
