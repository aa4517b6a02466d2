import { Component, computed, input, output, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import {
  type AttemptFilter,
  type FilterField,
  filtersIn,
  longestReference,
  reviewStates,
  signalStates,
  statuses,
} from '../../data/attempt-filter';
import { ExactField } from '../../../given/exact-field';
import { challengeName, challengesOrSittings } from '../../../presentation/word-keys';
import { chosenReason, reasonChanges, reasonChoices } from './reason-choices';
import { TimeRange } from './time-range';

export type FilterChanges = Partial<Record<FilterField, string>>;

/** All filters of the list. They apply together. */
@Component({
  selector: 'liveness-filter-bar',
  imports: [ExactField, Glyph, TimeRange, TranslocoDirective],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.css',
})
export class FilterBar {
  protected readonly first = viewChild.required<ExactField>('user');
  readonly filter = input.required<AttemptFilter>();
  readonly changes = output<FilterChanges>();
  readonly cleared = output();
  protected readonly longestReference = longestReference;
  protected readonly statuses = statuses;
  protected readonly reviewStates = reviewStates;
  protected readonly signalStates = signalStates;
  protected readonly challenges = challengesOrSittings;
  protected readonly challengeName = challengeName;
  protected readonly on = computed(() => filtersIn(this.filter()));
  protected readonly reasons = computed(() => reasonChoices(this.filter().challenge));
  protected readonly chosenReason = computed(() => chosenReason(this.filter()));
  /** A reason in the filter that is not one of the choices. */
  protected readonly strangeReason = computed(
    () =>
      this.chosenReason() !== '' &&
      !this.reasons().some(({ choices }) => choices.some(({ value }) => value === this.chosenReason())),
  );

  /** Moves the focus to the first field. */
  focus(): void {
    this.first().focus();
  }

  protected choose(field: FilterField, value: string): void {
    this.changes.emit({ [field]: value });
  }

  protected chooseReason(value: string): void {
    this.changes.emit(reasonChanges(value));
  }

  /** Removes a reason that only the other challenge has, which would match nothing. */
  protected chooseChallenge(challenge: string): void {
    const keeps = this.chosenReason().startsWith(':') && challenge !== this.filter().challenge && !this.strangeReason();
    this.changes.emit(keeps ? { challenge } : { challenge, reason: '' });
  }
}
