import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import type { Limits } from '@liveness/domain';
import { Store } from '@ngrx/store';
import { selectPreviewStale, selectRun } from './data/preview.selectors';
import { thresholds, thresholdsPageActions } from './data/thresholds';
import { selectDraft, selectDraftDifferences, selectDraftLimits } from './data/thresholds.selectors';
import { differences } from './draft/difference';
import { PublishDialog } from './draft/publish-dialog';
import { CompareDialog } from './history/compare-dialog';

/** The subject of an open dialog. */
export type DialogTopic =
  { readonly about: 'draft' } | { readonly about: 'return' | 'compare'; readonly version: ThresholdsVersion };

/** Publishes a draft or an earlier version, or compares a version with the one in force. */
@Component({
  selector: 'liveness-thresholds-dialog',
  imports: [CompareDialog, PublishDialog, TranslocoDirective],
  templateUrl: './thresholds-dialog.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ThresholdsDialog {
  readonly #store = inject(Store);
  readonly view = input.required<ThresholdsView>();
  readonly topic = input.required<DialogTopic>();
  readonly closed = output();

  readonly #draft = this.#store.selectSignal(selectDraft);
  readonly #draftLimits = this.#store.selectSignal(selectDraftLimits);
  readonly #publication = this.#store.selectSignal(thresholds.selectPublication);
  protected readonly draftDifferences = this.#store.selectSignal(selectDraftDifferences);
  protected readonly run = this.#store.selectSignal(selectRun);
  protected readonly previewStale = this.#store.selectSignal(selectPreviewStale);
  protected readonly sending = computed(() => this.#publication().step === 'sending');
  protected readonly serverProblem = computed(() => {
    const publication = this.#publication();
    return publication.step === 'problem' ? publication.failure : undefined;
  });

  protected publishDraft(reason: string): void {
    const draft = this.#draft();
    const limits = this.#draftLimits();
    if (draft && limits)
      this.#store.dispatch(
        thresholdsPageActions.publishingConfirmed({ what: 'draft', basedOn: draft.basedOn, limits, reason }),
      );
  }

  protected publishAgain(version: ThresholdsVersion, reason: string): void {
    this.#store.dispatch(
      thresholdsPageActions.publishingConfirmed({
        what: 'earlier',
        returnTo: version.version,
        basedOn: this.view().current.version,
        limits: this.#known(version.limits),
        reason,
      }),
    );
  }

  protected differencesTo(version: ThresholdsVersion) {
    return differences(this.view().current.limits, this.#known(version.limits));
  }

  /** Removes limits that no longer exist, because they can't be published. */
  #known(limits: Limits): Limits {
    const names = new Set(this.view().limits.map(({ name }) => name));
    return Object.fromEntries(Object.entries(limits).filter(([name]) => names.has(name)));
  }
}
