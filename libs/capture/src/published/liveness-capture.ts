import {
  Component,
  DOCUMENT,
  ViewEncapsulation,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
} from '@angular/core';
import type { CheckCancelled, CheckFailed, CheckFinished, CheckProgress, CheckStarted } from '../check/check-events';
import { CheckFlow } from '../check/check-flow';
import type { Words } from '../words/text';
import { directionOf, replaced, wordsIn } from '../words/words-in';
import { withoutWords } from '../words/without-words';
import { CHECK_CONNECTION, Connected, type Connection } from './check-connection';

interface LoadedWords {
  readonly tag: string;
  readonly words: Words;
}

/**
 * One check in a page of your own: consent, capture, how it ended. It needs nothing of the page around it: no router, no
 * store, no global styles, no HTTP client. Nothing is shown until there is a client secret.
 */
@Component({
  selector: 'liveness-capture',
  imports: [CheckFlow, Connected],
  encapsulation: ViewEncapsulation.ShadowDom,
  providers: [{ provide: CHECK_CONNECTION, useFactory: () => inject(LivenessCapture).connection }],
  template: `
    @for (secret of secrets(); track secret) {
      @if (spoken(); as words) {
        <div class="frame" [attr.lang]="spokenIn()" [attr.dir]="direction()">
          <liveness-check-flow
            livenessConnected
            [words]="words"
            [language]="spokenIn()"
            [forceHandOff]="forceHandOff()"
            [privacyUrl]="privacyUrl()"
            [prepare]="prepare"
            (started)="started.emit($event)"
            (progress)="progress.emit($event)"
            (finished)="finished.emit($event)"
            (cancelled)="cancelled.emit($event)"
            (failed)="failed.emit($event)"
          />
        </div>
      } @else if (silent(); as silent) {
        <p class="frame" role="alert" [attr.lang]="silent.language" [attr.dir]="direction()">{{ silent.text }}</p>
      }
    }
  `,
  styleUrls: [
    '../../../ui/src/styles/tokens.css',
    '../../../ui/src/styles/elements.css',
    '../../../ui/src/styles/controls.css',
    './liveness-capture.css',
  ],
})
export class LivenessCapture {
  readonly #document = inject(DOCUMENT);
  /** The token with which the browser may work on one check: `clientSecret` of `POST /api/checks`. Another one begins with that check. */
  readonly clientSecret = input<string>();
  /** The API's base address, such as `https://check.example.com/api`; `/api` of the page's own origin if absent. */
  readonly apiBase = input<string>();
  /** The folder in which this package's `assets` are served; `liveness/` beside the page if absent. */
  readonly assetsBase = input<string>();
  /** The language (BCP 47). If absent: the one that the backend asked for, or else the page's. */
  readonly language = input<string>();
  /** Words of your own, in the form of `words/en.json`: they replace the flow's, one by one. */
  readonly words = input<Words>();
  /** On a computer, the check continues on a phone, whatever the computer's camera. Your backend can ask for the same. */
  readonly forceHandOff = input<boolean, unknown>(false, { transform: booleanAttribute });

  /** The address of your privacy notice. The page that asks for consent links to it. */
  readonly privacyUrl = input<string>();

  readonly started = output<CheckStarted>();
  // eslint-disable-next-line @angular-eslint/no-output-native -- Nothing inside has a native event of that name.
  readonly progress = output<CheckProgress>();
  readonly finished = output<CheckFinished>();
  readonly cancelled = output<CheckCancelled>();
  readonly failed = output<CheckFailed>();

  protected readonly wished = signal<string | undefined>(undefined);
  protected readonly tag = computed(
    () => this.language() || this.wished() || this.#document.documentElement.lang || 'en',
  );
  readonly #loaded = resource({
    params: this.tag,
    loader: async ({ params: tag }) => ({ tag, words: await wordsIn(tag) }),
  });
  /** Keeps the previous language until the new one's texts are loaded, so that the flow does not start again. */
  readonly #own = linkedSignal<LoadedWords | undefined, LoadedWords | undefined>({
    source: () => (this.#loaded.hasValue() ? this.#loaded.value() : undefined),
    computation: (loaded, before) => loaded ?? before?.value,
  });
  protected readonly spoken = computed(() => {
    const own = this.#own();
    return own && replaced(own.words, this.words() ?? {});
  });
  protected readonly spokenIn = computed(() => this.#own()?.tag ?? this.tag());
  protected readonly direction = computed(() => directionOf(this.silent()?.language ?? this.spokenIn()));
  /** There is nothing to say it with: the words cannot be loaded. */
  protected readonly silent = computed(() =>
    this.#loaded.error() && !this.#own() ? withoutWords(this.tag()) : undefined,
  );
  /** The check may wish for a language: its words are there before anything is shown. */
  protected readonly prepare = async ({ locale }: { readonly locale?: string }) => {
    this.wished.set(locale);
    await wordsIn(this.tag());
  };
  /** None, or the one: a view of its own for each secret. */
  protected readonly secrets = computed(() => [this.clientSecret()].filter((secret) => !!secret));
  protected readonly connection = computed<Connection>(() => ({
    clientSecret: this.clientSecret() ?? '',
    apiBase: (this.apiBase() || '/api').replace(/\/+$/, ''),
    assetsBase: new URL(`${(this.assetsBase() || 'liveness').replace(/\/+$/, '')}/`, this.#document.baseURI).href,
  }));

  constructor() {
    effect(() => {
      if (this.secrets().length > 0 && this.silent()) this.failed.emit({ reason: 'files' });
    });
  }
}
