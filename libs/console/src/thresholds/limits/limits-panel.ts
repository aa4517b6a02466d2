import { Component, type ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { type PresetName, presetNames } from '@liveness/domain';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { useShortcuts } from '../../keyboard/shortcuts';
import { LimitField } from './limit-field';
import { limitGroups } from './limit-groups';
import { unsent, unsentText } from '../../unsent/unsent-text';
import { limitKey } from './limit-name';
import type { LimitRow } from './limit-groups';

/** All limits of a challenge, in groups, to search and change. */
@Component({
  selector: 'liveness-limits-panel',
  imports: [EmptyState, Glyph, LimitField, TranslocoDirective],
  templateUrl: './limits-panel.html',
  styleUrl: './limits-panel.css',
})
export class LimitsPanel {
  readonly #transloco = inject(TranslocoService);
  readonly #language = inject(ChosenLanguage).id;
  protected readonly findField = viewChild<ElementRef<HTMLInputElement>>('find');
  readonly challenge = input.required<string>();
  readonly rows = input.required<readonly LimitRow[]>();
  /** There are values to draw. */
  readonly drawable = input(false);
  readonly changed = output<{ readonly name: string; readonly value: number | string }>();
  readonly undone = output<string>();
  readonly presetChosen = output<PresetName>();
  readonly distribution = output<string>();

  protected readonly presets = presetNames;
  protected readonly wanted = unsentText(() => unsent.search('limits'), { untilLeft: true });
  protected readonly changedOnly = signal(false);
  protected readonly groups = computed(() => {
    const wanted = this.wanted().trim().toLocaleLowerCase(this.#language());
    return limitGroups(
      this.rows().filter((row) => (!this.changedOnly() || row.changed) && this.#textOf(row).includes(wanted)),
    );
  });

  constructor() {
    useShortcuts([
      { keys: ['/'], says: 'thresholds.limitsPanel.findShortcut', does: () => this.findField()?.nativeElement.focus() },
    ]);
  }

  protected choose(select: HTMLSelectElement): void {
    const preset = presetNames.find((name) => name === select.value);
    if (preset) this.presetChosen.emit(preset);
    select.value = '';
  }

  protected showAll(): void {
    this.wanted.set('');
    this.changedOnly.set(false);
  }

  /** Returns every text by which a limit can be found. */
  #textOf({ limit }: LimitRow): string {
    const key = limitKey(this.challenge(), limit.name);
    const texts = key
      ? ['name', 'meaning'].map((part) => this.#transloco.translate<string>(`thresholds.limits.${key}.${part}`))
      : [limit.meaning];
    return [limit.name, ...texts].join(' ').toLocaleLowerCase(this.#language());
  }
}
