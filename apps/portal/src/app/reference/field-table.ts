import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Prose } from './prose';
import type { Field } from './schema-text';

@Component({
  selector: 'liveness-field-table',
  imports: [Prose, RouterLink, TranslocoDirective],
  template: `
    <dl *transloco="let t; prefix: 'reference'">
      @for (field of fields(); track field.name) {
        <div>
          <dt>
            <code>{{ field.name }}</code>&ngsp;
            @if (field.required) {
              <span class="required">{{ t('required') }}</span>&ngsp;
            }
          </dt>
          <dd>
            <span class="type">
              @if (field.type.schema; as schema) {
                <a [routerLink]="[]" [fragment]="'schema-' + schema">{{ field.type.text }}</a>
              } @else {
                {{ field.type.text }}
              }
            </span>
            @if (field.description) {
              <liveness-prose [text]="field.description" />
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './field-table.css',
})
export class FieldTable {
  readonly fields = input.required<readonly Field[]>();
}
