import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { describedProblems } from './described-problems';

/** All problems of the API, each with a link to its page. */
@Component({
  selector: 'liveness-problem-list-page',
  imports: [FocusOnStep, RouterLink, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t; prefix: 'problems'">
      <h1 livenessFocusOnStep>{{ t('title') }}</h1>
      <p class="lead">{{ t('lead') }}</p>
      <p>
        <a routerLink="/reference">{{ t('reference') }}</a>
      </p>
      <dl>
        @for (problem of problems; track problem.code) {
          <div>
            <dt>
              <a [routerLink]="['/problems', problem.code]">
                <code>{{ problem.code }}</code>
              </a>
            </dt>
            <dd>
              <span lang="en">{{ problem.title }}</span>
              <span class="type">{{ t('status') }} {{ problem.status }}</span>
            </dd>
          </div>
        }
      </dl>
    </div>
  `,
  styleUrls: ['../reference-page.css', '../field-table.css'],
})
export class ProblemListPage {
  protected readonly problems = describedProblems;
}
