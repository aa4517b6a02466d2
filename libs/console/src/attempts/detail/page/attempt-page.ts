import {
  Component,
  DestroyRef,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Moment } from '@liveness/ui/time/moment';
import { Store } from '@ngrx/store';
import { GivenText } from '../../../given/given-text';
import { visibleText } from '../../../given/visible-text';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { ListPositions, goingBack } from '../../../lists/list-positions';
import { preferences, preferencesActions } from '../../../preferences/preferences';
import { ProblemNote } from '../../../presentation/problem-note';
import { challengeName } from '../../../presentation/word-keys';
import { ReviewBadge, StatusBadge } from '../../../presentation/badges';
import { TestBadge } from '../../../presentation/check-badges';
import { SignalBadges } from '../../../presentation/signal-badges';
import { AskedTurnList } from '../asked/asked-turn-list';
import { askedTurns, turnOfFrame } from '../asked/asked-turns';
import { AttemptAside } from '../aside/attempt-aside';
import { attempt } from '../data/attempt';
import { attemptPageActions } from '../../data/attempt.actions';
import { LightPanel } from '../light/light-panel';
import { lightPart } from '../light/light-part';
import { colouredSequences } from '../light/lit-sequences';
import { FilmStrip } from '../picture/film-strip';
import { FramePictures } from '../picture/frame-pictures';
import { type Layer, layersOf, overlayOf } from '../picture/overlay';
import { PictureStage } from '../picture/picture-stage';
import { PictureTools } from '../picture/picture-tools';
import { Playback } from '../picture/playback';
import { TracePanel } from '../trace/trace-panel';
import { verdictText } from '../trace/verdict-text';
import { pageShortcuts } from './page-shortcuts';

/** One attempt with everything that explains its decision, so that a reviewer can recognise an attack. */
@Component({
  selector: 'liveness-attempt-page',
  imports: [
    AskedTurnList,
    AttemptAside,
    EmptyState,
    FilmStrip,
    FocusOnStep,
    GivenText,
    Glyph,
    LightPanel,
    Moment,
    PictureStage,
    PictureTools,
    ProblemNote,
    ReviewBadge,
    RouterLink,
    SignalBadges,
    StatusBadge,
    TestBadge,
    TracePanel,
    TranslocoDirective,
  ],
  providers: [FramePictures],
  templateUrl: './attempt-page.html',
  styleUrls: ['../../../styles/detail-page.css', './attempt-page.css'],
})
export class AttemptPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #pictures = inject(FramePictures);
  readonly #language = inject(ChosenLanguage).id;
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly detail = this.#store.selectSignal(attempt.selectDetail);
  protected readonly loading = this.#store.selectSignal(attempt.selectLoading);
  protected readonly failure = this.#store.selectSignal(attempt.selectFailure);
  protected readonly frame = this.#store.selectSignal(attempt.selectFrame);
  protected readonly hidden = this.#store.selectSignal(preferences.selectHiddenLayers);
  protected readonly pictures = this.#pictures.pictures;
  protected readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly stage = viewChild(PictureStage);
  protected readonly frames = computed(() => this.detail()?.frames ?? []);
  protected readonly overlay = computed(() => {
    const detail = this.detail();
    return detail && overlayOf(detail, this.frame());
  });
  protected readonly layers = computed(() => layersOf({ params: this.detail()?.params ?? {} }));
  protected readonly turns = computed(() => {
    const detail = this.detail();
    return detail ? askedTurns(detail) : [];
  });
  protected readonly turn = computed(() => {
    const detail = this.detail();
    return detail && turnOfFrame(detail, this.frame());
  });
  /** The part in which the page glowed. */
  protected readonly light = computed(() => {
    const detail = this.detail();
    return detail && lightPart(detail);
  });
  protected readonly sequences = computed(() => {
    const part = this.light();
    return part ? colouredSequences(part) : [];
  });
  protected readonly picture = computed(() => this.pictures().get(this.frames()[this.frame()]?.sequence ?? 0));
  protected readonly verdict = computed(() => {
    const detail = this.detail();
    return detail && verdictText(detail, this.#language());
  });
  /** Returns the texts of these keys below `attempt.seen` as a list. */
  protected readonly listed = (keys: readonly string[] = [], t: (key: string) => string) =>
    keys.map((key) => t(`attempt.seen.${key}`)).join(', ');
  protected readonly signals = computed(() => (this.detail()?.signals ?? []).map(({ code }) => code));
  /** The address of the list as it was left. */
  protected readonly listParams = inject(ListPositions).params('attempts');
  protected readonly goingBack = goingBack;
  protected readonly challengeName = challengeName;
  protected readonly visibleText = visibleText;
  protected readonly playback = new Playback(
    () => this.frames().map(({ capturedAt }) => capturedAt),
    this.frame,
    (frame) => this.choose(frame),
  );
  protected readonly mirrored = computed(() => this.hidden().includes('mirror'));

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.playback.pause();
        this.#store.dispatch(attemptPageActions.attemptOpened({ id }));
      });
    });
    const injector = inject(Injector);
    let whole: string | undefined;
    const shown = computed(
      () => ({
        id: this.detail()?.id,
        erased: this.detail()?.erasure?.completedAt !== undefined,
        frames: this.frames().length,
      }),
      { equal: (one, other) => one.id === other.id && one.erased === other.erased && one.frames === other.frames },
    );
    effect(() => {
      const { id, erased } = shown();
      untracked(() => {
        const detail = this.detail();
        if (detail) this.#pictures.load(detail, this.frames(), this.frames()[this.frame()]);
        else this.#pictures.clear();
      });
      // The dialog that erased it is gone, and so is the button that opened it.
      if (erased && whole === id) afterNextRender(() => this.heading()?.nativeElement.focus(), { injector });
      whole = erased ? undefined : id;
    });
    inject(DestroyRef).onDestroy(() => this.#store.dispatch(attemptPageActions.attemptLeft()));
    useShortcuts(
      pageShortcuts({
        step: (by) => this.step(by),
        first: () => this.choose(0),
        last: () => this.choose(this.frames().length - 1),
        play: () => this.playback.toggle(),
        zoom: (direction) => this.stage()?.zoom(direction),
        whole: () => this.stage()?.reset(),
        closeUp: () => this.stage()?.closeUp(),
        mirror: () => this.toggle('mirror'),
        has: (layer) => this.layers().includes(layer),
        toggle: (layer) => this.toggle(layer),
        back: () => void this.#router.navigate(['/admin/attempts'], { queryParams: this.listParams, state: goingBack }),
      }),
    );
  }

  protected choose(frame: number): void {
    this.#store.dispatch(attemptPageActions.frameChosen({ frame }));
  }

  protected step(by: 1 | -1): void {
    this.playback.pause();
    this.choose(this.frame() + by);
  }

  protected again(): void {
    this.#store.dispatch(attemptPageActions.attemptReopened());
  }

  protected loadPictures(): void {
    this.#pictures.loadFailed();
  }

  /** Remembers layers that are switched off, and the mirror as if it were one of them. */
  protected toggle(layer: Layer | 'mirror'): void {
    const hidden = this.hidden();
    this.#store.dispatch(
      preferencesActions.layersChosen({
        hidden: hidden.includes(layer) ? hidden.filter((each) => each !== layer) : [...hidden, layer],
      }),
    );
  }
}
