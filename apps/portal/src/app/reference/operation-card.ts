import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FieldTable } from './field-table';
import { Prose } from './prose';
import type { Operation } from './reference';

@Component({
  selector: 'liveness-operation-card',
  imports: [FieldTable, Prose, RouterLink, TranslocoDirective],
  templateUrl: './operation-card.html',
  styleUrl: './operation-card.css',
})
export class OperationCard {
  readonly operation = input.required<Operation>();
}
