import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptDetail } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { durationText } from '@liveness/ui/text/numbers';
import { frameTimings } from './milestones';

/** When each frame was captured, how long its upload took, and how long its analysis. */
@Component({
  selector: 'liveness-timings-table',
  imports: [TranslocoDirective],
  template: `
    <table *transloco="let t; prefix: 'attemptAside.timings'">
      <caption class="only-heard">
        {{
          t('title')
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col"><abbr [title]="t('frame')">#</abbr></th>
          <th scope="col">{{ t('captured') }}</th>
          <th scope="col">{{ t('arriving') }}</th>
          <th scope="col">{{ t('analysing') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.number) {
          <tr>
            <th scope="row">{{ row.number }}</th>
            <td>{{ row.captured }}</td>
            <td>{{ row.arriving }}</td>
            <td>
              {{ row.analysing ?? '–' }}
              @if (row.calls > 1) {
                <span class="soft">{{ t('calls', { count: row.calls }) }}</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
      overflow-x: auto;
    }

    table {
      inline-size: 100%;
      border-spacing: 0;
      font-size: var(--size-tiny);
      font-variant-numeric: tabular-nums;
    }

    :is(th, td) {
      padding: 0.125rem 0 0.125rem var(--space-2);
      border-block-end: 1px solid var(--colour-line);
      font-weight: var(--weight-text);
      text-align: end;
      white-space: nowrap;
    }

    th {
      color: var(--colour-ink-soft);
    }

    :is(th, td):first-child {
      padding-inline-start: 0;
      text-align: start;
    }

    abbr {
      text-decoration: none;
    }
  `,
})
export class TimingsTable {
  readonly #language = inject(ChosenLanguage).id;
  readonly detail = input.required<Pick<AttemptDetail, 'startedAt' | 'clockOffsetMs' | 'frames'>>();
  protected readonly rows = computed(() => {
    const told = (ms: number) => `${ms < 0 ? '−' : ''}${durationText(ms, this.#language())}`;
    return frameTimings(this.detail()).map(({ number, capturedMs, receivedMs, analysedMs, analyserCalls }) => ({
      number,
      captured: told(capturedMs),
      arriving: told(receivedMs - capturedMs),
      analysing: analysedMs === undefined ? undefined : told(analysedMs - receivedMs),
      calls: analyserCalls ?? 0,
    }));
  });
}
