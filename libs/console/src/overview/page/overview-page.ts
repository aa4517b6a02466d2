import { Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FocusOnStep } from '@liveness/ui/accessibility/focus-on-step';
import { EmptyState } from '@liveness/ui/elements/empty-state';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText, percentText, roughDurationText, usdText } from '@liveness/ui/text/numbers';
import { Store } from '@ngrx/store';
import { Chart } from '../../charts/chart';
import type { ChartSeries } from '../../charts/chart-data';
import type { ChartTone } from '../../charts/chart-tones';
import { type ShareBar, ShareBars } from '../../charts/share-bars';
import { ProblemNote } from '../../presentation/problem-note';
import { challengeName, challengesOrSittings, signalKey } from '../../presentation/word-keys';
import { bucketsOf, within } from '../data/buckets';
import { type Delta, rateDelta, shareDelta } from '../data/delta';
import { type CallPrices, type Figures, figuresOf } from '../data/figures';
import { type OverviewFilter, overviewFilterOf, overviewParamsOf } from '../data/overview-filter';
import { overview, overviewPageActions } from '../data/overview';
import { type Failures, failuresOf, unjudgedOf } from '../data/failures';
import { signalCounts } from '../data/signal-counts';
import { unitOf, unitsOf, wholeHours } from '../data/span';
import { attemptsIn, bucketPoints } from '../ui/bucket-points';
import { FigureCard } from '../ui/figure-card';
import { RangeChoice } from '../ui/range-choice';
import { failureKey } from '../ui/failure-key';

interface CardFigure {
  readonly id: string;
  readonly figure: string | undefined;
  /** The key of the text about the difference to the previous period. */
  readonly delta: string;
  readonly by: string;
  readonly attempts?: Params;
  readonly perAttempt?: string;
  readonly unjudged?: string;
}

/** Used until the first piece is read. */
const unknownPrices: CallPrices = { analyserCallUsd: 0, comparerCallUsd: 0 };

type ComparedFigure = 'started' | 'passRate' | 'undecidedRate' | 'medianMs' | 'analyserCalls' | 'costUsd';

/**
 * How the deployment is doing: how many people tried and passed, why the others failed, how long it took and what it
 * cost.
 */
@Component({
  selector: 'liveness-overview-page',
  imports: [Chart, EmptyState, FigureCard, FocusOnStep, Glyph, ProblemNote, RangeChoice, ShareBars, TranslocoDirective],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #route = inject(ActivatedRoute);
  readonly #params = toSignal(this.#route.queryParams, { initialValue: {} });
  protected readonly language = inject(ChosenLanguage).id;
  protected readonly state = this.#store.selectSignal(overview.selectOverviewState);
  protected readonly challenges = challengesOrSittings;
  protected readonly challengeName = challengeName;

  protected readonly figures = computed(() => figuresOf(this.#hoursNow(), this.state().prices ?? unknownPrices));
  readonly #compared = computed(() => {
    const { spans, prices = unknownPrices } = this.state();
    const [now, before] = [spans.now, spans.before].map((span) =>
      figuresOf(within(this.#hours(), wholeHours(span)), prices),
    ) as [Figures, Figures];
    return { now, before };
  });
  /** The comparison waits until the whole previous period is read. */
  readonly #complete = computed(
    () => !this.state().loading && this.state().failure === undefined && this.state().nextCursor === undefined,
  );
  protected readonly hasFigures = computed(() => this.state().prices !== undefined);
  /** How far back the figures go, while they are incomplete. */
  protected readonly countedTo = computed(() => {
    const { countedToMs, timeZone } = this.state();
    return this.#complete() || countedToMs === undefined
      ? undefined
      : new Intl.DateTimeFormat(this.language(), { dateStyle: 'medium', timeZone }).format(countedToMs);
  });
  protected readonly cards = computed(() => this.#cards());

  protected readonly units = computed(() => unitsOf(this.state().spans.now));
  protected readonly unit = computed(() => unitOf(this.state().spans.now, this.state().filter.by));
  readonly #buckets = computed(() =>
    bucketsOf(this.#hours(), this.state().spans.now, this.unit(), this.state().timeZone),
  );
  protected readonly points = computed(() =>
    bucketPoints(this.#buckets(), this.unit(), this.language(), this.state().timeZone, this.#challengeParams()),
  );
  protected readonly perBucket = computed(() =>
    this.#buckets().map(({ hours }) => figuresOf(hours, this.state().prices ?? unknownPrices)),
  );
  protected readonly seconds: Intl.NumberFormatOptions = { style: 'unit', unit: 'second', maximumSignificantDigits: 2 };
  protected readonly percent: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 };
  protected readonly dollars: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 2,
  };

  constructor() {
    effect(() => {
      const filter = overviewFilterOf(this.#params());
      untracked(() =>
        this.#store.dispatch(
          overviewPageActions.statisticsOpened({
            filter,
            atMs: Date.now(),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          }),
        ),
      );
    });
    inject(DestroyRef).onDestroy(() => this.#store.dispatch(overviewPageActions.statisticsLeft()));
  }

  protected choose(changes: Pick<OverviewFilter, 'challenge' | 'by'>): void {
    this.#show({ ...this.state().filter, ...changes });
  }

  protected chooseRange(range: Pick<OverviewFilter, 'range' | 'from' | 'to'>): void {
    const { challenge, by } = this.state().filter;
    this.#show({ ...range, challenge, by });
  }

  protected reload(): void {
    this.#store.dispatch(overviewPageActions.statisticsReloaded({ atMs: Date.now() }));
  }

  protected retry(): void {
    this.#store.dispatch(overviewPageActions.statisticsRetried());
  }

  /** Returns one figure of each bucket. */
  protected pick(
    figure: 'passed' | 'failed' | 'unjudged' | 'undecided' | 'passRate' | 'costUsd',
  ): readonly (number | undefined)[] {
    return this.perBucket().map((figures) => figures[figure]);
  }

  protected pickSeconds(): readonly (number | undefined)[] {
    return this.perBucket().map(({ medianMs }) => medianMs && medianMs / 1000);
  }

  /** Returns the bars of the attempts, named by `t`. Where each could be judged, none says that some could not. */
  protected attemptSeries(t: (key: string) => string): readonly ChartSeries[] {
    const bar = (name: string, tone: ChartTone, figure: 'passed' | 'failed' | 'unjudged' | 'undecided') =>
      ({ name: t(name), tone, kind: 'bar', values: this.pick(figure) }) as const;
    return [
      bar('console.status.passed', 'passed', 'passed'),
      bar('console.status.failed', 'failed', 'failed'),
      ...(this.figures().unjudged > 0 ? [bar('console.status.unjudged', 'unjudged', 'unjudged')] : []),
      bar('overview.figures.undecidedShort', 'undecided', 'undecided'),
    ];
  }

  /** Returns the shares of each reason among the attempts that were judged and failed, named by `t`. */
  protected failures(t: (key: string) => string): readonly ShareBar[] {
    return this.#reasons(failuresOf(this.#hoursNow()), 'failed', t);
  }

  /** Returns the shares of each reason among the attempts that could not be judged, named by `t`. */
  protected notJudged(t: (key: string) => string): readonly ShareBar[] {
    return this.#reasons(unjudgedOf(this.#hoursNow()), 'unjudged', t);
  }

  #reasons(reasons: readonly Failures[], status: 'failed' | 'unjudged', t: (key: string) => string) {
    const all = this.figures()[status];
    return reasons.map(({ reason, challenge, count }) => {
      const key = failureKey(reason, challenge);
      return {
        name: key ? t(key) : reason,
        count,
        share: all > 0 ? count / all : 0,
        attempts: attemptsIn(this.state().spans.now, {
          status,
          reason,
          ...this.#challengeParams(),
          ...(challenge && { challenge }),
        }),
      };
    });
  }

  /** Returns the shares of each signal among decided attempts, named by `t`. An attempt may have several. */
  protected signals(t: (key: string) => string): readonly ShareBar[] {
    const { decided } = this.figures();
    return signalCounts(this.#hoursNow()).map(({ signal, count }) => {
      const key = signalKey(signal);
      return {
        name: key ? t(key) : signal,
        count,
        share: decided > 0 ? count / decided : 0,
        ...(key && { attempts: attemptsIn(this.state().spans.now, { signal, ...this.#challengeParams() }) }),
      };
    });
  }

  readonly #hours = computed(() => {
    const { hours, filter } = this.state();
    return filter.challenge ? hours.filter(({ challenge }) => challenge === filter.challenge) : hours;
  });
  readonly #hoursNow = computed(() => within(this.#hours(), this.state().spans.now));
  readonly #challengeParams = computed(() =>
    this.state().filter.challenge ? { challenge: this.state().filter.challenge } : {},
  );

  #show(filter: OverviewFilter): void {
    void this.#router.navigate([], { relativeTo: this.#route, queryParams: overviewParamsOf(filter) });
  }

  #cards(): readonly CardFigure[] {
    const language = this.language();
    const now = this.figures();
    const compared = this.#compared();
    const link = (more: Record<string, string> = {}) =>
      attemptsIn(this.state().spans.now, { ...this.#challengeParams(), ...more });
    const formatted = <V>(value: V | undefined, write: (value: V, language: string) => string) =>
      value === undefined ? undefined : write(value, language);
    const share = (figure: ComparedFigure) =>
      this.#delta(shareDelta(compared.now[figure], compared.before[figure]), (by) => percentText(by, language));
    const rate = (figure: ComparedFigure) =>
      this.#delta(
        rateDelta(compared.now[figure], compared.before[figure]),
        (by) => numberText(by * 100, language, { maximumFractionDigits: 1 }),
        'Points',
      );
    return [
      { id: 'started', figure: numberText(now.started, language), ...share('started'), attempts: link() },
      {
        id: 'passRate',
        figure: formatted(now.passRate, percentText),
        ...(now.unjudged > 0 && { unjudged: numberText(now.unjudged, language) }),
        ...rate('passRate'),
        attempts: link({ status: 'passed' }),
      },
      {
        id: 'undecided',
        figure: formatted(now.undecidedRate, percentText),
        ...rate('undecidedRate'),
        attempts: link({ status: 'expired' }),
      },
      { id: 'median', figure: formatted(now.medianMs, roughDurationText), ...share('medianMs') },
      { id: 'calls', figure: numberText(now.analyserCalls, language), ...share('analyserCalls') },
      {
        id: 'cost',
        figure: usdText(now.costUsd, language),
        ...share('costUsd'),
        perAttempt: formatted(now.costPerAttemptUsd, usdText),
      },
    ];
  }

  #delta(delta: Delta, write: (by: number) => string, unit: '' | 'Points' = '') {
    const shown: Delta = this.#complete() ? delta : { kind: 'none' };
    return { delta: 'by' in shown ? `${shown.kind}${unit}` : shown.kind, by: 'by' in shown ? write(shown.by) : '' };
  }
}
