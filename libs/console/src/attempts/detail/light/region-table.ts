import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FaceLight } from '@liveness/contract';
import { lightRegions } from '@liveness/domain';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { fixedText } from '@liveness/ui/text/numbers';
import { glowCss } from './glow-css';

/** The light of each region of one frame, numbered as on its picture. */
@Component({
  selector: 'liveness-region-table',
  imports: [TranslocoDirective],
  template: `
    <div
      class="rows"
      tabindex="0"
      role="group"
      [attr.aria-label]="heading()"
      *transloco="let t; prefix: 'attempt.light'"
    >
      <table class="data-table" data-density="compact">
        <caption class="only-heard">
          {{
            heading()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('regions.region') }}</th>
            <th scope="col">{{ t('regions.colour') }}</th>
            <th scope="col" class="number">{{ t('channels.red') }} %</th>
            <th scope="col" class="number">{{ t('channels.green') }} %</th>
            <th scope="col" class="number">{{ t('channels.blue') }} %</th>
            <th scope="col" class="number">{{ t('regions.clipped') }} %</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.region) {
            <tr>
              <th scope="row">
                <span class="number">{{ row.number }}</span> {{ t('regions.' + row.region) }}
              </th>
              <td><span class="swatch" aria-hidden="true" [style.background-color]="row.css"></span></td>
              @for (value of row.values; track $index) {
                <td class="number">{{ value }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .rows {
      position: relative;
      max-inline-size: 44rem;
      overflow-x: auto;
    }

    tbody th {
      padding-block: var(--row-padding);
    }

    .swatch {
      display: block;
      inline-size: 2.5rem;
      block-size: 1rem;
      border: 1px solid var(--colour-line-strong);
      border-radius: 0.25rem;
      forced-color-adjust: none;
      print-color-adjust: exact;
    }

    /* On a phone all columns are in sight. */
    @media (max-width: 30rem) {
      .data-table :is(th, td) {
        padding-inline: var(--space-1);
        white-space: normal;
        hyphens: manual;
      }

      thead th {
        vertical-align: bottom;
      }

      .swatch {
        inline-size: 1.25rem;
      }
    }

    @media print {
      .rows {
        overflow: visible;
      }
    }
  `,
})
export class RegionTable {
  readonly #language = inject(ChosenLanguage).id;
  readonly light = input.required<FaceLight>();
  readonly heading = input.required<string>();
  protected readonly rows = computed(() =>
    lightRegions.map((region, index) => {
      const light = this.light()[region];
      const values = light ? [light.red, light.green, light.blue, light.clipped] : Array<undefined>(4).fill(undefined);
      return {
        region,
        number: index + 1,
        css: light && glowCss(light),
        values: values.map((value) => (value === undefined ? '–' : fixedText(100 * value, this.#language(), 1))),
      };
    }),
  );
}
