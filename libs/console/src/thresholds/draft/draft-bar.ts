import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';

/** The number of changes in the draft, with its actions. It stays in view. */
@Component({
  selector: 'liveness-draft-bar',
  imports: [Glyph, TranslocoDirective],
  template: `
    <section [attr.aria-label]="t('draft.label')" *transloco="let t; prefix: 'thresholds'">
      <p class="state">
        <strong role="status">{{
          changes() === 0 ? t('draft.none') : changes() === 1 ? t('draft.one') : t('draft.many', { count: changes() })
        }}</strong>
        @if (problems() > 0) {
          <span class="wrong"
            ><liveness-glyph name="warning" />{{ t('draft.invalidCount', { count: problems() }) }}</span
          >
        } @else {
          <span class="soft">{{ t('draft.onVersion', { version: basedOn() }) }}</span>
        }
      </p>
      <div class="tools">
        @if (changes() > 0) {
          <button class="tool tool-quiet" type="button" (click)="discarded.emit()">{{ t('draft.discard') }}</button>
        }
        <button class="tool" type="button" [disabled]="problems() > 0" (click)="previewed.emit()">
          {{ t('draft.preview') }}
        </button>
        <button
          class="tool tool-primary"
          type="button"
          [disabled]="!mayPublish() || changes() === 0 || problems() > 0 || outdated()"
          [attr.aria-describedby]="mayPublish() ? null : 'admins-only'"
          (click)="published.emit()"
        >
          {{ t('draft.publish') }}
        </button>
      </div>
      @if (!mayPublish()) {
        <p class="only" id="admins-only">{{ t('draft.adminsOnly') }}</p>
      }
    </section>
  `,
  styleUrl: './draft-bar.css',
})
export class DraftBar {
  readonly changes = input.required<number>();
  readonly problems = input.required<number>();
  readonly basedOn = input.required<number>();
  readonly outdated = input(false);
  readonly mayPublish = input(false);
  readonly discarded = output();
  readonly previewed = output();
  readonly published = output();
}
