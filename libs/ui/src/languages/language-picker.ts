import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChosenLanguage } from './chosen-language';
import { languages } from './languages';

@Component({
  selector: 'liveness-language-picker',
  imports: [TranslocoPipe],
  template: `
    <label>
      <span class="only-heard">{{ 'shell.language' | transloco }}</span>
      <select class="value-field" #select (change)="choose(select)">
        @for (language of languages; track language.id) {
          <option [value]="language.id" [lang]="language.id" [selected]="language.id === chosen.id()">
            {{ language.name }}
          </option>
        }
      </select>
    </label>
  `,
  styles: `
    .value-field {
      border-color: transparent;
      background: transparent;
      color: var(--colour-ink-soft);
      cursor: pointer;
    }

    .value-field:hover {
      background: var(--colour-sunken);
      color: var(--colour-ink);
    }
  `,
})
export class LanguagePicker {
  protected readonly chosen = inject(ChosenLanguage);
  protected readonly languages = languages;

  /** Shows the language that is really in use: the words of the other one may be out of reach. */
  protected async choose(select: HTMLSelectElement): Promise<void> {
    await this.chosen.choose(select.value);
    select.value = this.chosen.id();
  }
}
