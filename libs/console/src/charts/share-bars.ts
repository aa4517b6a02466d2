import { Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';

/** One part of a whole. */
export interface ShareBar {
  readonly name: string;
  readonly count: number;
  /** Fraction of the whole, 0 to 1. */
  readonly share: number;
  /** The query of the address that lists the attempts behind it. */
  readonly attempts?: Params;
}

/** Parts of a whole in the given order: a table whose rows are drawn as bars. */
@Component({
  selector: 'liveness-share-bars',
  imports: [RouterLink],
  template: `
    <table>
      <caption class="only-heard">
        {{
          heading()
        }}
      </caption>
      <thead class="only-heard">
        <tr>
          <th scope="col">{{ nameHead() }}</th>
          <th scope="col">{{ countHead() }}</th>
          <th scope="col">{{ shareHead() }}</th>
        </tr>
      </thead>
      <tbody>
        @for (bar of bars(); track bar.name) {
          <tr [style.--share]="bar.share">
            <th scope="row">
              @if (bar.attempts; as query) {
                <a routerLink="/admin/attempts" [queryParams]="query">{{ bar.name }}</a>
              } @else {
                {{ bar.name }}
              }
            </th>
            <td>{{ count().format(bar.count) }}</td>
            <td>{{ share().format(bar.share) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './share-bars.css',
})
export class ShareBars {
  readonly #language = inject(ChosenLanguage).id;
  readonly heading = input.required<string>();
  readonly nameHead = input.required<string>();
  readonly countHead = input.required<string>();
  readonly shareHead = input.required<string>();
  readonly bars = input.required<readonly ShareBar[]>();
  protected readonly count = computed(() => new Intl.NumberFormat(this.#language()));
  protected readonly share = computed(
    () => new Intl.NumberFormat(this.#language(), { style: 'percent', maximumFractionDigits: 1 }),
  );
}
