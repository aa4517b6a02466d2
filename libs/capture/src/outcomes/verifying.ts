import { Component, input } from '@angular/core';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import type { UploadProgress } from '../uploads/frame-uploads';
import { sayBelow } from '../words/words';

/** The pictures go up and the server decides. */
@Component({
  selector: 'liveness-verifying',
  imports: [FocusOnStep],
  template: `
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" r="50" />
      <circle class="arc" cx="60" cy="60" r="50" pathLength="100" />
    </svg>
    <h1 livenessFocusOnStep>{{ t('title') }}</h1>
    <p>
      {{
        uploads().uploaded < uploads().accepted
          ? t('uploading', { done: uploads().uploaded, all: uploads().accepted })
          : t('deciding')
      }}
    </p>
  `,
  styleUrl: './verifying.css',
})
export class Verifying {
  protected readonly t = sayBelow('verifying');
  readonly uploads = input.required<UploadProgress>();
}
