import { Component, DOCUMENT, type OnInit, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SESSION } from '@liveness/api-client/session';
import type { NoseParams } from '@liveness/challenge-nose';
import type { PoseParams } from '@liveness/challenge-pose';
import { Announcer } from '@liveness/ui/accessibility/announcer';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { DrawnFace } from '@liveness/ui/elements/drawn-face';
import { Notice } from '@liveness/ui/elements/notice';
import { CameraPermission } from './camera/camera-permission';
import { CameraPicker } from './camera/camera-picker';
import { CameraTroubleNotice } from './camera/camera-trouble-notice';
import { LivePicture } from './camera/live-picture';
import { CaptureStore } from './flow/capture-store';
import { DetectionOverlay } from './guidance/detection-overlay';
import { instructionFor } from './guidance/instruction';
import { TimeLeft } from './guidance/time-left';
import { NoseOverlay } from './nose/nose-overlay';
import { NotVerified } from './outcomes/not-verified';
import { Stopped } from './outcomes/stopped';
import { TooManyAttempts } from './outcomes/too-many-attempts';
import { Verified } from './outcomes/verified';
import { Verifying } from './outcomes/verifying';
import { CAPTURE_SETTINGS } from './ports/capture-settings';
import { ComparePictures } from './pose/compare-pictures';
import { ConnectionBanner } from './uploads/connection-banner';

/** Leads through an attempt. The store says which step it is; the template has a screen for each. */
@Component({
  selector: 'liveness-capture-page',
  imports: [
    Announcer,
    CameraPermission,
    CameraPicker,
    CameraTroubleNotice,
    ComparePictures,
    ConnectionBanner,
    DetectionOverlay,
    DrawnFace,
    FocusOnStep,
    LivePicture,
    NoseOverlay,
    NotVerified,
    Notice,
    RouterLink,
    Stopped,
    TimeLeft,
    TooManyAttempts,
    TranslocoDirective,
    Verified,
    Verifying,
  ],
  providers: [CaptureStore],
  templateUrl: './capture-page.html',
  styleUrl: './capture-page.css',
  host: { '(document:visibilitychange)': 'visibilityChanged()' },
})
export class CapturePage implements OnInit {
  readonly #document = inject(DOCUMENT);
  readonly #router = inject(Router);
  readonly #session = inject(SESSION);
  readonly #transloco = inject(TranslocoService);
  protected readonly store = inject(CaptureStore);
  protected readonly settings = inject(CAPTURE_SETTINGS);
  /** From the address: the challenge that the person asked for. */
  readonly challenge = input<string>();

  protected readonly nose = computed(() =>
    this.store.attempt()?.challenge.type === 'NOSE' ? (this.store.attempt()?.params as NoseParams) : undefined,
  );
  protected readonly pose = computed(() =>
    this.store.attempt()?.challenge.type === 'POSE' ? (this.store.attempt()?.params as PoseParams).pose : undefined,
  );
  protected readonly words = computed(() => {
    const { keys, params = {} } = instructionFor({
      step: this.store.step(),
      attempt: this.store.attempt(),
      guidance: this.store.guidance(),
      posePart: this.store.posePart(),
    });
    const language = this.#transloco.activeLang();
    const say = (key: string, values?: Record<string, string>) => this.#transloco.translate(key, values, language);
    const values = Object.fromEntries(Object.entries(params).map(([name, key]) => [name, say(key)]));
    return keys.map((key) => say(key, values)).join(' ');
  });

  ngOnInit(): void {
    void this.store.enter(this.challenge());
  }

  protected visibilityChanged(): void {
    if (this.#document.visibilityState === 'hidden') this.store.pageHidden();
  }

  /** A newer portal may know what this one does not. */
  protected reload(): void {
    this.#document.defaultView?.location.reload();
  }

  protected signInAgain(): void {
    void this.#session.signIn(this.#router.url);
  }
}
