import { type ObservedFrame, decide, presetLimits, tellingAfter } from '@liveness/challenge-kernel';
import {
  type Glow,
  type LightLimits,
  type LightParams,
  light,
  lightLimits,
  ringColour,
} from '@liveness/challenge-light';
import { type Lighting, facing, litFace } from '@liveness/challenge-light/testing';
import type { Observation } from '@liveness/domain';
import type { FrameReply, GuidanceView } from '../guide';
import { type LightGuide, lightGuide } from '../light-guide';
import { unlit } from '../light-view';

const image = { width: 480, height: 480 };

/** Colours that the challenge may draw: each far from the one before. */
const drawn: readonly (readonly number[])[] = [
  [0, 220, 420, 120, 330, 520, 260],
  [100, 300, 500, 200, 400, 0, 250],
  [50, 250, 450, 150, 350, 550, 300],
];

export interface LightSittingOptions {
  readonly limits?: Partial<LightLimits>;
  /** How the face answers the screen. */
  readonly lighting?: Lighting;
  /** Milliseconds until the server's answer to a frame is there. */
  readonly answerAfterMs?: (frame: number) => number;
  /** What the server sees of what the browser saw. */
  readonly server?: (observation: Observation, frame: number) => Observation;
  /** What the camera changes in what it saw, so many milliseconds after the page changed its glow last. */
  readonly camera?: (observation: Observation, sinceMs: number) => Observation;
  readonly frameCap?: number;
  readonly pictureByPicture?: boolean;
  /** Milliseconds from one look to the next. */
  readonly everyMs?: number;
}

/** A glow that the page began to change to. */
export interface BegunGlow {
  readonly at: number;
  readonly glow: Glow;
  readonly fadeMs: number;
}

/** Somebody before a page that glows as a guide says, a look every tenth of a second where nothing else is said, and a server that answers as the engine does. */
export class LightSitting {
  readonly kept: ObservedFrame[] = [];
  /** What the page showed, mixed where it was fading, in each frame that was sent. */
  readonly shownIn: Glow[] = [];
  readonly glows: BegunGlow[] = [];
  readonly views: GuidanceView[] = [];
  readonly params: LightParams;
  readonly limits: LightLimits;
  guide: LightGuide;
  finished = false;
  now = 1_790_000_000_000;
  /** The person, as far as detection sees them. */
  faces: Observation['faces'] = [facing(image)];
  #told = 0;
  #toldAt = 0;
  #change = -1;
  readonly #answers: { readonly at: number; readonly reply: FrameReply }[] = [];
  readonly #options: LightSittingOptions;
  readonly #everyMs: number;

  constructor(options: LightSittingOptions = {}) {
    this.#options = options;
    this.#everyMs = options.everyMs ?? 100;
    this.limits = { ...presetLimits<LightLimits>(lightLimits, 'standard'), ...options.limits };
    const { steps, sequences, minStepMs, frameCap } = this.limits;
    this.params = {
      imageWidth: image.width,
      imageHeight: image.height,
      stepCount: steps,
      stepMs: minStepMs,
      sequences: drawn.slice(0, sequences).map((places) => places.slice(0, steps).map(ringColour)),
    };
    this.guide = lightGuide({
      params: this.#toldParams(0),
      limits: this.limits,
      frameCap: options.frameCap ?? frameCap,
      pictureByPicture: options.pictureByPicture ?? true,
    });
  }

  get view(): GuidanceView {
    return this.views.at(-1) as GuidanceView;
  }

  get light(): NonNullable<GuidanceView['light']> {
    return this.view.light as NonNullable<GuidanceView['light']>;
  }

  /** For so many milliseconds, or until the guide has finished. */
  look(forMs: number): this {
    for (let passed = 0; passed < forMs && !this.finished; passed += this.#everyMs) this.#step();
    return this;
  }

  /** Until something is so, or a minute has passed. */
  lookUntil(is: (sitting: this) => boolean): this {
    for (let passed = 0; passed < 60_000 && !this.finished && !is(this); passed += this.#everyMs) this.#step();
    return this;
  }

  /** The person has read what comes. */
  begin(): this {
    this.guide = this.guide.begun();
    return this;
  }

  decision() {
    return decide(light, this.params, this.limits, this.kept, {
      comparisons: [],
    });
  }

  #step(): void {
    this.now += this.#everyMs;
    this.#hear();
    const last = this.glows.at(-1);
    const isShown = last && this.now - last.at >= last.fadeMs;
    const glow = this.#glow();
    const observation = this.#seen(glow);
    const { view, keep, finished, next } = this.guide.see({
      capturedAt: this.now,
      observation,
      ...(isShown && { shown: { change: this.#change, since: last.at + last.fadeMs } }),
    });
    this.guide = next;
    this.views.push(view);
    this.finished = finished;
    if (keep) this.#send(observation, glow);
    const { change = 0, fadeMs = 0, glow: wanted = unlit } = view.light ?? {};
    if (change === this.#change) return;
    this.#change = change;
    this.glows.push({ at: this.now, glow: wanted, fadeMs });
  }

  /** What the page shows now. */
  #glow(): Glow {
    const [before, last] = [this.glows.at(-2)?.glow ?? unlit, this.glows.at(-1)];
    if (!last) return unlit;
    if (this.now - last.at >= last.fadeMs) return last.glow;
    const share = (this.now - last.at) / last.fadeMs;
    const mixed = (colour: keyof Glow) => before[colour] + share * (last.glow[colour] - before[colour]);
    return { red: mixed('red'), green: mixed('green'), blue: mixed('blue') };
  }

  #seen(glow: Glow): Observation {
    const { lighting, camera = (same: Observation) => same } = this.#options;
    const light = this.faces.length === 1 ? litFace(glow, lighting) : undefined;
    const sinceMs = this.now - (this.glows.at(-1)?.at ?? -Infinity);
    return camera({ faces: this.faces, ...(light && { light }) }, sinceMs);
  }

  #send(observation: Observation, glow: Glow): void {
    const { server = (same: Observation) => same, answerAfterMs = () => 300 } = this.#options;
    const frame = this.kept.length;
    this.shownIn.push(glow);
    this.kept.push({
      capturedAt: this.now,
      legsTold: this.#told,
      sequence: frame,
      ...(this.#told > 0 && { sinceToldMs: this.now - this.#toldAt }),
      observation: server(observation, frame),
    });
    const { legs, done } = tellingAfter(light, this.params, this.limits, this.kept);
    if (legs > this.#told) this.#toldAt = this.now;
    this.#told = Math.max(this.#told, legs);
    const reply = { capturedAt: this.now, params: this.#toldParams(this.#told), done };
    this.#answers.push({ at: this.now + answerAfterMs(frame), reply });
  }

  #hear(): void {
    for (const answer of this.#answers.filter(({ at }) => at <= this.now)) {
      this.guide = this.guide.informed(answer.reply);
      this.#answers.splice(this.#answers.indexOf(answer), 1);
    }
  }

  #toldParams(count: number): LightParams {
    return light.legs?.told(this.params, count) ?? this.params;
  }
}

/** Faces as detection gives them. */
export const lightFaces = {
  nobody: [],
  turned: [facing(image, 35)],
  straight: [facing(image)],
  two: [facing(image), facing(image)],
  moved: [movedBy(0.2)],
  far: [shrunk()],
} as const;

function movedBy(share: number): Observation['faces'][number] {
  const face = facing(image);
  return { ...face, landmarks: face.landmarks.map((each) => ({ ...each, x: each.x + share })) };
}

function shrunk(): Observation['faces'][number] {
  const face = facing(image);
  return { ...face, ...(face.box && { box: { ...face.box, height: 0.25 } }) };
}
