import type { Shortcut } from '../../../keyboard/shortcuts';
import { type Layer, layers } from '../picture/overlay';
import { layerKeys } from '../picture/picture-tools';

/** The actions of the attempt page's shortcuts. */
export interface PageActions {
  step(by: 1 | -1): void;
  first(): void;
  last(): void;
  play(): void;
  zoom(direction: 1 | -1): void;
  whole(): void;
  closeUp(): void;
  mirror(): void;
  /** Whether the attempt has such a layer. */
  has(layer: Layer): boolean;
  toggle(layer: Layer): void;
  back(): void;
}

export function pageShortcuts(page: PageActions): readonly Shortcut[] {
  const says = (what: string) => `attempt.shortcuts.${what}`;
  return [
    { keys: ['ArrowLeft'], repeats: true, says: says('earlier'), does: () => page.step(-1) },
    { keys: ['ArrowRight'], repeats: true, says: says('later'), does: () => page.step(1) },
    { keys: ['Home'], says: says('first'), does: () => page.first() },
    { keys: ['End'], says: says('last'), does: () => page.last() },
    { keys: [' '], says: says('play'), does: () => page.play() },
    { keys: ['+', '='], repeats: true, says: says('nearer'), does: () => page.zoom(1) },
    { keys: ['-'], repeats: true, says: says('further'), does: () => page.zoom(-1) },
    { keys: ['0'], says: says('whole'), does: () => page.whole() },
    { keys: ['f'], says: says('face'), does: () => page.closeUp() },
    { keys: ['m'], says: says('mirror'), does: () => page.mirror() },
    ...layers.map((layer): Shortcut => ({
      keys: [layerKeys[layer]],
      says: says(`layer.${layer}`),
      isFor: () => page.has(layer),
      does: () => page.toggle(layer),
    })),
    { keys: ['Escape'], says: says('back'), does: () => page.back() },
  ];
}
