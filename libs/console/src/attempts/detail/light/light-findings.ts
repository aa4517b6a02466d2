import type { TraceStep } from '@liveness/contract';
import type { Measured } from '../trace/deciding-step';
import type { LightPart } from './light-part';

/** The questions that the rules ask of a sequence. */
export type FindingId = 'strength' | 'colours' | 'background' | 'relief' | 'room';

/** The answer to one of them. */
export interface LightFinding {
  readonly id: FindingId;
  /**
   * `unused`: measured, but not certain enough to count, or nothing depended on it; `unread`: could not be measured; `shaded`: not met, and the room's light may
   * be the reason.
   */
  readonly outcome: 'met' | 'failed' | 'unjudged' | 'unused' | 'unread' | 'shaded';
  readonly measured: readonly Measured[];
  /** The decision was made by it. */
  readonly decided: boolean;
}

/** How much less the sides of the nose answer, with the limits that it has to be certainly beyond. */
export interface Relief {
  readonly least: number;
  readonly most: number;
  readonly value: number;
  /** What it has to be beyond for a head … */
  readonly headFrom: number;
  /** … and below for a picture. */
  readonly flatBelow: number;
}

/** What a decision was made of, in the order in which a reader asks. */
export interface LightFindings {
  readonly findings: readonly LightFinding[];
  readonly relief?: Relief;
}

/** Returns what the last colour was judged by; undefined if no sequence came to its end. */
export function lightFindings({ trace = [] }: LightPart): LightFindings | undefined {
  const step = trace.findLast(({ measurements }) => measurements.some(({ name }) => name === 'screenAnswer'));
  if (!step) return undefined;
  const of = (...names: readonly string[]) =>
    names.flatMap((name) => step.measurements.find((each) => each.name === name) ?? []);
  const [answer] = of('screenAnswer');
  const [explained] = of('coloursExplained');
  // Decisions of earlier versions do not have it.
  const [beyondNoise] = of('coloursBeyondNoise');
  const [following] = of('coloursFollowing');
  const [unexplained] = of('coloursUnexplained');
  const [share] = of('backgroundShare');
  const [most, least, error] = of('mostRelief', 'leastRelief', 'reliefError');
  const [shade] = of('noseShade');
  const isShaded = step.code === 'lit_from_one_side';
  const outcomes: readonly (readonly [FindingId, LightFinding['outcome'], readonly Measured[]])[] = [
    ['strength', answer?.met ? 'met' : 'unjudged', of('screenAnswer')],
    [
      'colours',
      !following?.met && !unexplained?.met
        ? 'failed'
        : explained?.met && beyondNoise?.met !== false
          ? 'met'
          : 'unjudged',
      of('coloursExplained', 'coloursBeyondNoise', 'coloursFollowing', 'coloursUnexplained'),
    ],
    [
      'background',
      !share
        ? 'unread'
        : share.met
          ? 'met'
          : step.code === 'background_follows'
            ? 'failed'
            : isShaded
              ? 'shaded'
              : 'unused',
      of('backgroundShare'),
    ],
    [
      'relief',
      most?.met ? (least?.met && error?.met ? 'met' : 'unjudged') : shade?.met === false ? 'shaded' : 'failed',
      of('leastRelief', 'mostRelief', 'reliefError'),
    ],
    ...(shade ? [['room', shade.met ? 'met' : isShaded ? 'unjudged' : 'unused', [shade]] as const] : []),
  ];
  const decisive = decisiveFinding(step, outcomes);
  return {
    findings: outcomes.map(([id, outcome, measured]) => ({ id, outcome, measured, decided: id === decisive })),
    ...reliefOf(least, most),
  };
}

const byReason: Readonly<Record<string, FindingId>> = {
  background_follows: 'background',
  other_colours: 'colours',
  not_a_head: 'relief',
  lit_from_one_side: 'room',
};

function decisiveFinding(
  { code }: TraceStep,
  outcomes: readonly (readonly [FindingId, LightFinding['outcome'], ...unknown[]])[],
): FindingId | undefined {
  if (code !== 'light_too_weak') return byReason[code ?? ''];
  return outcomes.find(([, outcome]) => outcome === 'unjudged')?.[0];
}

function reliefOf(least: Measured | undefined, most: Measured | undefined): { readonly relief?: Relief } {
  const [from, to, headFrom, flatBelow] = [least?.value, most?.value, least?.limit, most?.limit];
  if (!isNumber(from) || !isNumber(to) || !isNumber(headFrom) || !isNumber(flatBelow)) return {};
  return { relief: { least: from, most: to, value: (from + to) / 2, headFrom, flatBelow } };
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;
}
