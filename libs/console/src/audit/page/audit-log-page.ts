import { Component, DOCUMENT, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AuditAction, auditActions } from '@liveness/domain';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { useShortcuts } from '../../keyboard/shortcuts';
import { preferences } from '../../preferences/preferences';
import { ListEnd } from '../../presentation/list-end';
import { audit, auditPageActions } from '../data/audit';
import { type AuditFilter, auditFilterOf, auditParamsOf, objectAddress } from '../data/audit-filter';

/** Who did what to what, when, and why, newest first. Read-only. */
@Component({
  selector: 'liveness-audit-log-page',
  imports: [EmptyState, FocusOnStep, ListEnd, Moment, RouterLink, TranslocoDirective],
  templateUrl: './audit-log-page.html',
  styleUrl: './audit-log-page.css',
})
export class AuditLogPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #document = inject(DOCUMENT);
  readonly #params = toSignal(this.#route.queryParams, { initialValue: {} });
  protected readonly state = this.#store.selectSignal(audit.selectAuditState);
  protected readonly end = this.#store.selectSignal(audit.selectEnd);
  protected readonly density = this.#store.selectSignal(preferences.selectDensity);
  protected readonly timeStyle = this.#store.selectSignal(preferences.selectTimeStyle);
  protected readonly actions = auditActions;
  protected readonly objectAddress = objectAddress;
  protected readonly selected = signal(-1);

  constructor() {
    effect(() => {
      const filter = auditFilterOf(this.#params());
      untracked(() => {
        this.selected.set(-1);
        this.#store.dispatch(auditPageActions.logOpened({ filter }));
      });
    });
    useShortcuts([
      { keys: ['j', 'ArrowDown'], repeats: true, says: 'audit.shortcuts.next', does: () => this.#move(1) },
      { keys: ['k', 'ArrowUp'], repeats: true, says: 'audit.shortcuts.previous', does: () => this.#move(-1) },
      { keys: ['Enter'], says: 'audit.shortcuts.open', does: () => this.#open() },
    ]);
  }

  protected choose(changes: Partial<AuditFilter>): void {
    void this.#router.navigate([], {
      relativeTo: this.#route,
      queryParams: auditParamsOf({ ...this.state().filter, ...changes }),
    });
  }

  protected actionOf(value: string): AuditAction | undefined {
    return auditActions.find((each) => each === value);
  }

  protected more(): void {
    this.#store.dispatch(auditPageActions.nextPageRequested());
  }

  #move(by: 1 | -1): void {
    const index = Math.max(0, Math.min(this.selected() + by, this.state().events.length - 1));
    this.selected.set(index);
    this.#document.querySelectorAll<HTMLElement>('[data-event]')[index]?.focus();
  }

  #open(): void | false {
    const event = this.state().events[this.selected()];
    const address = event && objectAddress(event.action, event.object);
    if (!address) return false;
    void this.#router.navigate([...address]);
  }
}
