import {
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { type GuidanceView, type LightView, bright } from '@liveness/capture-guidance';
import { Announcer } from '@liveness/ui/accessibility/announcer';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { Icon } from '@liveness/ui/elements/icon';
import { LivePicture } from '../camera/live-picture';
import { type Part, PartProgress } from '../guidance/part-progress';
import { CAPTURE_SETTINGS } from '../ports/capture-settings';
import { ConnectionBanner } from '../uploads/connection-banner';
import type { WaitingFor } from '../uploads/retrying';
import { sayBelow } from '../words/words';
import { Glow } from './glow';

/** Until guidance has seen a first picture. */
const announced: LightView = { phase: 'announced', glow: bright, fadeMs: 0, change: 0, step: 0, steps: 0 };

/**
 * A task of colours: it is announced, the person can refuse it with one tap, and then the whole screen glows around a small picture of the face. It lies over everything else of the page, also over
 * the page of a host: nothing else may light the face.
 */
@Component({
  selector: 'liveness-light-screen',
  imports: [Announcer, ConnectionBanner, FocusOnStep, Glow, Icon, LivePicture, PartProgress],
  templateUrl: './light-screen.html',
  styleUrl: './light-screen.css',
})
export class LightScreen {
  protected readonly mirrored = inject(CAPTURE_SETTINGS).mirrorPreview;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly t = sayBelow('light');
  protected readonly hints = sayBelow('hints.LIGHT');
  protected readonly say = sayBelow('capture');
  readonly stream = input<MediaStream>();
  readonly guidance = input.required<GuidanceView>();
  /** The camera shows nothing. */
  readonly blank = input(false);
  readonly waitingFor = input<WaitingFor>();
  /** Which of several challenges in one sitting it is. */
  readonly part = input<Part>();
  /** Something else may be offered. */
  readonly hasOther = input(true);
  /** The video that shows the camera's picture. */
  readonly running = output<HTMLVideoElement>();
  /** The number of the change of the glow that is fully shown. */
  readonly shown = output<number>();
  /** The browser shows other colours than it was told. */
  readonly altered = output();
  /** The person has read what comes, and wants to begin. */
  readonly begun = output();
  /** The person does not want the colours. */
  readonly another = output();
  /** The person does not want to go on now. */
  readonly left = output();

  protected readonly light = computed<LightView>(() => this.guidance().light ?? announced);
  protected readonly steps = computed(() => Array.from({ length: this.light().steps }, (_, index) => index + 1));
  /** What is wrong with how the person sits, while they get into place. */
  protected readonly hint = computed(() => {
    const { hint } = this.guidance();
    if (this.blank() && this.light().phase !== 'dark') return this.camera('blank');
    return hint && hint !== 'hold_still' ? this.hints(hint) : '';
  });
  protected readonly instruction = computed(() => {
    const { phase, stopped } = this.light();
    if (phase === 'colours') return this.t('look');
    const hint = this.hint();
    if (hint) return hint;
    if (phase === 'dark') return this.t(stopped ? `stopped.${stopped}` : 'dark');
    return this.t('look');
  });
  /** What a screen reader says: not each colour. */
  protected readonly said = computed(() => {
    const { phase, stopped } = this.light();
    if (phase === 'colours') return this.t('runs');
    return phase === 'dark' && stopped ? this.t(`stopped.${stopped}`) : this.hint();
  });
  private readonly camera = sayBelow('camera');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => this.dialog().nativeElement.close());
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.left.emit();
  }
}
