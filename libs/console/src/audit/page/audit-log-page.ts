import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AuditAction, auditActions } from '@liveness/domain';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { ExactField } from '../../given/exact-field';
import { GivenText } from '../../given/given-text';
import { useFilterInAddress } from '../../lists/filter-in-address';
import { ListEnd } from '../../lists/list-end';
import { ListSkeleton } from '../../lists/list-skeleton';
import { isGoingBack, useRows } from '../../lists/rows';
import { preferences } from '../../preferences/preferences';
import { ProblemNote } from '../../presentation/problem-note';
import { audit, auditPageActions } from '../data/audit';
import { type AuditFilter, auditFilterOf, auditParamsOf, objectAddress } from '../data/audit-filter';

/** Who did what to what, when, and why, newest first. Read-only. */
@Component({
  selector: 'liveness-audit-log-page',
  imports: [
    EmptyState,
    ExactField,
    FocusOnStep,
    GivenText,
    ListEnd,
    ListSkeleton,
    Moment,
    ProblemNote,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './audit-log-page.html',
  styleUrls: ['../../styles/list-page.css', './audit-log-page.css'],
})
export class AuditLogPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  protected readonly state = this.#store.selectSignal(audit.selectAuditState);
  protected readonly end = this.#store.selectSignal(audit.selectEnd);
  protected readonly density = this.#store.selectSignal(preferences.selectDensity);
  protected readonly timeStyle = this.#store.selectSignal(preferences.selectTimeStyle);
  protected readonly actions = auditActions;
  protected readonly objectAddress = objectAddress;
  protected readonly table = viewChild<ElementRef<HTMLElement>>('table');
  readonly #show = useFilterInAddress({
    read: auditFilterOf,
    write: auditParamsOf,
    opened: (filter) => this.#store.dispatch(auditPageActions.logOpened({ filter, isBack: isGoingBack(this.#router) })),
  });

  constructor() {
    useRows({
      name: 'audit',
      params: computed(() => auditParamsOf(this.state().filter)),
      ids: this.#store.selectSignal(audit.selectIds),
      selected: computed(() => this.state().selected),
      end: this.end,
      drawn: this.table,
      texts: 'audit.shortcuts',
      more: () => this.more(),
      open: (id) => this.#open(id),
    });
  }

  protected choose(changes: Partial<AuditFilter>): void {
    this.#show({ ...this.state().filter, ...changes });
  }

  protected select(id: string): void {
    this.#store.dispatch(auditPageActions.eventSelected({ id }));
  }

  protected again(): void {
    this.#store.dispatch(auditPageActions.logReread());
  }

  protected actionOf(value: string): AuditAction | undefined {
    return auditActions.find((each) => each === value);
  }

  protected more(): void {
    this.#store.dispatch(auditPageActions.nextPageRequested());
  }

  #open(id: string): void | false {
    const event = this.state().events.find((each) => each.id === id);
    const address = event && objectAddress(event.action, event.object);
    if (!address) return false;
    void this.#router.navigate([...address]);
  }
}
