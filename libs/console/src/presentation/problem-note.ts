import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ApiFailure } from '@liveness/api-client/api-failure';
import { Glyph } from '@liveness/ui/elements/glyph';

/** A problem of the API, in our words and its own, with the id that finds it in the logs. */
@Component({
  selector: 'liveness-problem-note',
  imports: [Glyph, TranslocoDirective],
  template: `
    <div class="note" role="alert" *transloco="let t; prefix: 'console.problem'">
      <liveness-glyph name="warning" />
      <div class="words">
        <strong>{{ t(known(failure().code)) }}</strong>
        @if (failure().detail; as detail) {
          <p lang="en">{{ detail }}</p>
        }
        @for (error of failure().errors; track error.path) {
          <p lang="en">
            <code>{{ error.path }}</code> {{ error.message }}
          </p>
        }
        @if (failure().requestId; as id) {
          <p class="request">
            {{ t('request') }} <code>{{ id }}</code>
          </p>
        }
      </div>
      @if (retryable()) {
        <button class="tool" type="button" (click)="retry.emit()">
          <liveness-glyph name="refresh" />{{ t('retry') }}
        </button>
      }
    </div>
  `,
  styleUrl: './problem-note.css',
})
export class ProblemNote {
  readonly failure = input.required<ApiFailure>();
  readonly retryable = input(true);
  readonly retry = output();

  /** Returns codes that have a text of their own. The API's detail describes the others. */
  protected known(code: ApiFailure['code']): string {
    return [
      'unreachable',
      'unreadable',
      'unauthenticated',
      'forbidden',
      'unavailable',
      'internal',
      'cursor-outdated',
    ].includes(code)
      ? code
      : 'failed';
  }
}
