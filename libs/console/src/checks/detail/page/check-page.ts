import {
  Component,
  DestroyRef,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayAdminister } from '@liveness/api-client/session';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { ListPositions, goingBack } from '../../../lists/list-positions';
import { CheckStatusBadge, TestBadge } from '../../../presentation/check-badges';
import { ProblemNote } from '../../../presentation/problem-note';
import type { CheckAction } from '../../data/checks-api';
import { CheckAttempts } from '../attempts/check-attempts';
import { check } from '../data/check';
import { checkPageActions } from '../data/check.actions';
import { CheckDetails } from '../details/check-details';
import { EndDialog } from '../end/end-dialog';
import { ReferenceImage } from '../reference-image/reference-image';

/** One check: how it stands, its attempts, what the person agreed to, and its reference image on demand. */
@Component({
  selector: 'liveness-console-check-page',
  imports: [
    CheckAttempts,
    CheckDetails,
    CheckStatusBadge,
    EmptyState,
    EndDialog,
    FocusOnStep,
    Glyph,
    Moment,
    ProblemNote,
    ReferenceImage,
    RouterLink,
    TestBadge,
    TranslocoDirective,
  ],
  templateUrl: './check-page.html',
  styleUrls: ['../../../styles/detail-page.css', './check-page.css'],
})
export class CheckPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #groups = inject(SESSION).groups;
  readonly #injector = inject(Injector);
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly state = this.#store.selectSignal(check.selectCheckState);
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly check = computed(() => this.state().check);
  protected readonly isOngoing = computed(() => ['created', 'started'].includes(this.check()?.status ?? ''));
  protected readonly mayEnd = computed(() => mayAdminister(this.#groups()) && this.check()?.status !== 'redacted');
  /** What the dialog asks about. */
  protected readonly asking = signal<CheckAction | undefined>(undefined);
  /** The address of the list as it was left. */
  protected readonly listParams = inject(ListPositions).params('checks');
  protected readonly goingBack = goingBack;
  /** The number of the attempt that passed, from 1. */
  protected readonly passedAt = computed(
    () => 1 + (this.check()?.attempts ?? []).findIndex(({ status }) => status === 'passed'),
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.asking.set(undefined);
        this.#store.dispatch(checkPageActions.checkOpened({ id }));
      });
    });
    const ended = computed(() => {
      const status = this.check()?.status;
      return status === 'cancelled' || status === 'redacted' ? status : undefined;
    });
    effect(() => {
      const status = ended();
      untracked(() => {
        const done = { cancel: 'cancelled', redact: 'redacted' } as const;
        const asking = this.asking();
        if (asking === undefined || status !== done[asking]) return;
        this.asking.set(undefined);
        // The dialog that did it is gone, and so is the button that opened it.
        afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.#injector });
      });
    });
    inject(DestroyRef).onDestroy(() => this.#store.dispatch(checkPageActions.checkLeft()));
    useShortcuts([
      {
        keys: ['Escape'],
        says: 'check.back',
        does: () => void this.#router.navigate(['/admin/checks'], { queryParams: this.listParams, state: goingBack }),
      },
    ]);
  }

  protected again(): void {
    this.#store.dispatch(checkPageActions.checkReopened());
  }

  protected end(action: CheckAction, reason: string): void {
    this.#store.dispatch(checkPageActions.endConfirmed({ action, reason }));
  }
}
