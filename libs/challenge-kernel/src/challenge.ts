import type * as z from 'zod/mini';
import type { ImageSize, Limits, Measurement, Observation, Step, TurnReading } from '@liveness/domain';
import type { LimitSpecs } from './limits';

/** Source of unpredictability: a whole number from `min` to `max`, both included. Cryptographic in production. */
export type RandomInteger = (min: number, max: number) => number;

/** What a client announces when it asks for an attempt; `metadata` is checked by the challenge's own schema. */
export interface Announcement<Metadata = unknown> {
  readonly image: ImageSize;
  readonly metadata: Metadata;
}

/** What a state sees beside the observation. */
export interface StateContext<Params, Values, Memory> {
  readonly params: Params;
  readonly limits: Values;
  /** What the states of this walk remembered so far; never mutated: a state returns the next one. */
  readonly memory: Memory;
}

interface StateResultBase<Memory> {
  readonly measurements: readonly Measurement[];
  readonly memory: Memory;
}

/** A state's answer to one frame. `next` gives the same frame to the named state; where that opens something new, it waits for the next one, and `reasonIfExhausted` is for that wait. */
export type StateResult<Memory> =
  | (StateResultBase<Memory> & { readonly answer: 'stay'; readonly hint: string; readonly reasonIfExhausted?: string })
  | (StateResultBase<Memory> & { readonly answer: 'next'; readonly state: string; readonly reasonIfExhausted?: string })
  | (StateResultBase<Memory> & { readonly answer: 'pass' })
  | (StateResultBase<Memory> & { readonly answer: 'fail'; readonly reason: string });

/**
 * A pure step: same observation and context, same answer. Never throws, whatever the observation holds.
 *
 * Taken from a method so that challenges of different parameters fit one registry: TypeScript compares methods leniently, and
 * the fold only ever gives a challenge the parameters and memory that the same challenge made.
 */
export type State<Params, Values, Memory> = {
  step(observation: Observation, context: StateContext<Params, Values, Memory>): StateResult<Memory>;
}['step'];

/**
 * Thresholds that every challenge has: admission applies the first, the fold the second. The fold also knows those of `commonLimits` that follow;
 * one of them that a challenge leaves out asks nothing.
 */
export interface CommonLimits extends Limits {
  /** Frames one attempt may hold. */
  readonly frameCap: number;
  /** Longest time between the first frame given to a state and the one that leaves it. */
  readonly stateTimeoutMs: number;
}

/**
 * Parts of a task that a person is told one after the other, each only once the one before was reached. What is not told yet leaves the server
 * with nobody, and a frame counts for a leg only if it was received after that leg was told.
 */
export interface Legs<Params = unknown, Memory = unknown> {
  /** The states that judge the legs, in order: the state at index i judges leg i, and moves on to the next by `next`. */
  readonly states: readonly string[];
  /** Returns the parameters as a client may know them once `count` legs were told: of the challenge's schema, and nothing of a later leg. */
  told(params: Params, count: number): Params;
  /**
   * Returns how the frame that left this memory was read, where the client is to be guided by that: for most frames undefined. An exception to the
   * rule that a client learns no measurement, so an attack in the lab gets it, too.
   */
  reading?(memory: Memory): TurnReading | undefined;
  /**
   * Those of the states that open something new. The frame that moves on to one is not given to it, and its own may come at any time: no clock runs until then, neither the
   * state's nor the one that starts with the telling.
   */
  readonly opening?: readonly string[];
}

/** A type of task: what is drawn for the client, which thresholds it has, and the states that frames walk through. */
export interface Challenge<
  Params = unknown,
  Values extends CommonLimits = CommonLimits,
  Memory = unknown,
  Metadata = unknown,
> {
  /** The wire's name of it, as `NOSE`. */
  readonly type: string;
  /** The challenges that it is made of (`inOneSitting`), in the order in which a person goes through them; absent of a single one. */
  readonly parts?: readonly Challenge[];
  readonly params: z.ZodMiniType<Params>;
  /** Takes `{}`: a client may send nothing. */
  readonly metadata: z.ZodMiniType<Metadata>;
  readonly limits: LimitSpecs<Values>;
  /** Draws what the client is told. Total: any admitted image and any metadata of the schema give parameters inside the image. */
  draw(announcement: Announcement<Metadata>, limits: Values, random: RandomInteger): Params;
  readonly initialState: string;
  readonly initialMemory: Memory;
  readonly states: Readonly<Record<string, State<Params, Values, Memory>>>;
  /** Absent where the whole task is told at the start. */
  readonly legs?: Legs<Params, Memory>;
  /** Every code that a state gives with `stay`: what a live guidance has to put into words. */
  readonly hints: readonly string[];
  /** Every code that a state gives with `fail` or as `reasonIfExhausted`, beside the fold's own (`foldReasons`). */
  readonly reasons: readonly string[];
  /**
   * Those of the reasons that say nothing of the person: the attempt could not be judged. It is not passed, and it is no refusal: whoever asks why may be told, and may be
   * offered another challenge.
   */
  readonly unjudged?: readonly string[];
  /** Every name that a state measures by, beside the fold's own (`foldMeasurements`): what the console has to put into words. */
  readonly measurements: readonly string[];
  /** The states look at the light of the face: it is measured from the pixels of each frame, which are decoded for nothing else. */
  readonly measuresLight?: true;
  /** The states whose frames are taken while the page glows in a colour: they show nobody as others see them, so none becomes a reference image. */
  readonly litStates?: readonly string[];
  /** Whether frames are uploaded as the camera sees them or mirrored, as the person sees themselves. */
  readonly frames: 'as-camera' | 'mirrored';
  /**
   * Frames that count for the person, as indices of a trace that passed: the first is what the others are compared with, the last one decides.
   * By default those given to the state that passed.
   */
  evidence?(trace: readonly Step[]): readonly number[];
  /**
   * Returns what the steps of an attempt that passed measured by two means that should agree. To the left and down is negative: both sides together show
   * how the means relate. Absent where nothing is measured twice.
   */
  measuredTwice?(params: Params, trace: readonly Step[]): readonly MeasuredTwice[];
}

/** What a page needs to lead through a challenge that it does not judge itself. A challenge is one, too: whoever guides by its states has all of it. */
export type ChallengeOnPage<Params = unknown, Memory = unknown> = Pick<
  Challenge<Params, CommonLimits, Memory>,
  'type' | 'frames' | 'params' | 'legs'
>;

/** One thing measured by two means: the names of the measurements, and what was measured. */
export interface MeasuredTwice {
  readonly measurement: string;
  readonly value: number;
  readonly otherMeasurement: string;
  readonly otherValue: number;
}

/** A frame as the fold sees it. */
export interface ObservedFrame {
  /** Capture time on the client's clock, in milliseconds. */
  readonly capturedAt: number;
  readonly observation: Observation;
  /** Another attempt, or another moment of this one, has used the very same picture. */
  readonly usedBefore?: boolean;
  /** How many legs had been told when the frame was received; none where absent. */
  readonly legsTold?: number;
  /** How long before its reception the last of these legs was told, on the server's clock; absent where nobody knows. */
  readonly sinceToldMs?: number;
  /** Place in the order in which the frames were received, where that is known. */
  readonly sequence?: number;
}

/** A challenge breaks its own contract: a bug in the challenge, never something that a person or an attacker did. */
export class ChallengeDefect extends Error {
  override readonly name = 'ChallengeDefect';

  constructor(
    readonly challengeType: string,
    readonly defect: string,
  ) {
    super(`challenge ${challengeType}: ${defect}`);
  }
}
