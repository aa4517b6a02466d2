import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AdminListedCheck } from '@liveness/contract';
import { Moment, type TimeStyle } from '@liveness/ui/time/moment';
import { GivenText } from '../../../given/given-text';
import type { Density } from '../../../preferences/preferences-storage';
import { CheckStatusBadge, TestBadge } from '../../../presentation/check-badges';

/** Checks, newest first: a table, or cards on a narrow screen. The whole row links to the check. */
@Component({
  selector: 'liveness-checks-table',
  imports: [CheckStatusBadge, GivenText, Moment, RouterLink, TestBadge, TranslocoDirective],
  templateUrl: './checks-table.html',
  styleUrl: './checks-table.css',
})
export class ChecksTable {
  readonly checks = input.required<readonly AdminListedCheck[]>();
  readonly density = input<Density>('comfortable');
  readonly timeStyle = input<TimeStyle>('relative');
  readonly selected = input<string>();
  /** A row received the focus. */
  readonly selectedChange = output<string>();
  protected readonly columns = ['createdAt', 'status', 'reference', 'client', 'attempts', 'endedAt'] as const;
}
