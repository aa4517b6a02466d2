import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayAdminister } from '@liveness/api-client/session';
import type { PausedUser } from '@liveness/contract';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { GivenText } from '../../given/given-text';
import { visibleText } from '../../given/visible-text';
import { preferences } from '../../preferences/preferences';
import { ProblemNote } from '../../presentation/problem-note';
import { pauses, pausesPageActions } from '../data/pauses';
import { LiftDialog } from './lift-dialog';

/** Who may not start attempts now. Admins lift a pause here. */
@Component({
  selector: 'liveness-pauses-page',
  imports: [EmptyState, FocusOnStep, GivenText, Glyph, LiftDialog, Moment, ProblemNote, RouterLink, TranslocoDirective],
  templateUrl: './pauses-page.html',
  styleUrl: './pauses-page.css',
})
export class PausesPage {
  readonly #store = inject(Store);
  readonly #groups = inject(SESSION).groups;
  protected readonly state = this.#store.selectSignal(pauses.selectPausesState);
  protected readonly density = this.#store.selectSignal(preferences.selectDensity);
  protected readonly timeStyle = this.#store.selectSignal(preferences.selectTimeStyle);
  protected readonly visibleText = visibleText;
  protected readonly mayLift = computed(() => mayAdminister(this.#groups()));
  /** The attempt by which the pause is lifted that the dialog is about. */
  protected readonly asking = signal<string | undefined>(undefined);

  constructor() {
    this.refresh();
    effect(() => {
      if (this.state().lifted !== undefined) this.asking.set(undefined);
    });
  }

  protected refresh(): void {
    this.#store.dispatch(pausesPageActions.listOpened());
  }

  protected ask({ attemptId }: PausedUser): void {
    this.#store.dispatch(pausesPageActions.liftBegun());
    this.asking.set(attemptId);
  }

  protected lift(attemptId: string, reason: string): void {
    this.#store.dispatch(pausesPageActions.liftConfirmed({ attemptId, reason }));
  }
}
