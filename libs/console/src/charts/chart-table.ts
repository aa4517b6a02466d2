import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import type { ChartPoint, ChartSeries } from './chart-data';

/** The numbers of a chart, one row for each point. */
@Component({
  selector: 'liveness-chart-table',
  imports: [RouterLink],
  template: `
    <table class="data-table" data-density="compact">
      <caption class="only-heard">
        {{
          heading()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ axis() }}</th>
          @for (each of series(); track each.name) {
            <th scope="col" class="number">{{ each.name }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (point of points(); track $index; let position = $index) {
          <tr>
            <th scope="row">
              @if (point.attempts; as query) {
                <a routerLink="/admin/attempts" [queryParams]="query">{{ point.name }}</a>
              } @else {
                {{ point.name }}
              }
            </th>
            @for (each of series(); track each.name) {
              <td class="number">{{ written(each.values[position]) }}</td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ChartTable {
  readonly #language = inject(ChosenLanguage).id;
  readonly heading = input.required<string>();
  readonly axis = input.required<string>();
  readonly points = input.required<readonly ChartPoint[]>();
  readonly series = input.required<readonly ChartSeries[]>();
  readonly format = input.required<Intl.NumberFormatOptions>();
  readonly #format = computed(() => new Intl.NumberFormat(this.#language(), this.format()));

  protected written(value: number | undefined): string {
    return value === undefined ? '–' : this.#format().format(value);
  }
}
