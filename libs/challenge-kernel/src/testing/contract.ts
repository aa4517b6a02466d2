import type { FaceComparison } from '@liveness/domain';
import { presetNames } from '@liveness/domain';
import * as fc from 'fast-check';
import type { ObservedFrame } from '../challenge';
import { comparisonsWanted, decide } from '../decide';
import { inDecidingOrder } from '../legs';
import type { LimitSpec } from '../limits';
import { createRegistry } from '../registry';
import { presetLimits } from '../thresholds';
import { advance, begin, finish } from '../run';
import { admittedImages, cameraImages, randomInteger } from './arbitraries';
import { decisionDefects } from './decision-defects';
import { drawnRectangles, isInside } from './drawn-rectangles';
import { frozen } from './frozen';
import type { Drawn, Trial } from './trial';
import { drawings, hostileAttempts } from './trial';

/** Promises, and a check of each that throws where a challenge does not keep it. */
type Contract = Readonly<Record<string, (trial: Trial) => void>>;

/** What every challenge promises to those who run it. */
export const contract: Contract = {
  'can be registered: its presets lie within the bounds of its limits': ({ challenge }) => {
    createRegistry([challenge]);
  },

  'explains each of its limits in a sentence': ({ challenge }) => {
    for (const [name, { meaning }] of Object.entries(challenge.limits))
      failIf(!/^\p{Lu}.{15,}\.$/u.test(meaning), `${name}: ${meaning}`);
  },

  'declares its hints, reasons and measurements as codes, each only once': ({ challenge }) => {
    const { hints, reasons, measurements } = challenge;
    for (const names of [hints, reasons, measurements])
      failIf(new Set(names).size < names.length, `doubled: ${names.join(', ')}`);
    for (const code of [...hints, ...reasons])
      failIf(!/^[a-z]+(_[a-z]+)*$/.test(code), `${code} is not lower_snake_case`);
    for (const name of measurements) failIf(!/^[a-z][A-Za-z]*$/.test(name), `${name} is not lowerCamelCase`);
  },

  'accepts clients that send nothing but the size of the image': ({ challenge: { metadata } }) => {
    failIf(!metadata.safeParse({}).success, 'metadata {} is not of the schema: make each field optional');
  },

  'draws parameters that match its schema for every admitted image, under any limits': (trial) => {
    holds(trial, drawings(trial, admittedImages), ({ params }) => {
      const { success, data } = trial.challenge.params.safeParse(params);
      failIf(!success || JSON.stringify(data) !== JSON.stringify(params), 'the parameters are not of the schema');
    });
  },

  'draws everything inside the image': (trial) => {
    holds(trial, drawings(trial, admittedImages), ({ image, params }) => {
      for (const rectangle of drawnRectangles(params))
        failIf(!isInside(rectangle, image), `${rectangle.name} does not lie inside`);
    });
  },

  'decides any observations with declared codes, without changing its input': (trial) => {
    const challenge = frozen(trial.challenge);
    holds(trial, hostileAttempts(trial, admittedImages), ({ params, limits, frames }) => {
      const [defect] = decisionDefects(challenge, decide(challenge, params, limits, frames));
      failIf(defect !== undefined, String(defect));
    });
  },

  'reveals nothing about its legs before the first one is told': (trial) => {
    const { legs, params: schema } = trial.challenge;
    if (!legs) return;
    const metadata = trial.challenge.metadata.parse({});
    const twice = fc.tuple(drawings(trial, admittedImages), randomInteger);
    holds(trial, twice, ([{ image, limits, params }, random]) => {
      const others = trial.challenge.draw({ image, metadata }, limits, random);
      const [told, toldOfOthers] = [params, others].map((drawn) =>
        JSON.stringify(secretOf(trial.challenge, legs.told(drawn, 0))),
      );
      if (trial.metadata === undefined)
        failIf(told !== toldOfOthers, 'what is told at the start depends on what was drawn');
      for (let count = 0; count <= legs.states.length; count += 1)
        failIf(!schema.safeParse(legs.told(params, count)).success, `what is told of ${count} legs breaks the schema`);
    });
  },

  'makes the same decision for the same frames': (trial) => {
    holds(trial, hostileAttempts(trial, admittedImages), ({ params, limits, frames }) => {
      const [once, again] = [1, 2].map(() => JSON.stringify(decide(trial.challenge, params, limits, frames)));
      failIf(once !== again, 'it decided otherwise the second time');
    });
  },

  'makes the same decision whatever the limits that only shape attempts': (trial) => {
    const shaping = Object.entries<LimitSpec>(trial.challenge.limits).filter(([, { shapesOnly }]) => shapesOnly);
    holds(trial, hostileAttempts(trial, admittedImages), ({ params, limits, frames }) => {
      const decided = [({ min }: LimitSpec) => min, ({ max }: LimitSpec) => max].map((end) => {
        const others = Object.fromEntries(shaping.map(([name, spec]) => [name, end(spec)]));
        return JSON.stringify(decide(trial.challenge, params, { ...limits, ...others }, frames));
      });
      failIf(decided[0] !== decided[1], `the decision reads one of ${shaping.map(([name]) => name).join(', ')}`);
    });
  },

  'makes the same decision frame by frame as for all frames at once': (trial) => {
    holds(trial, hostileAttempts(trial, admittedImages), ({ params, limits, frames }) => {
      const run = inDecidingOrder(frames).reduce(advance, begin(trial.challenge, params, limits));
      const { comparisonsMissing: _missing, ...decision } = decide(trial.challenge, params, limits, frames);
      failIf(JSON.stringify(finish(run)) !== JSON.stringify(decision), 'guidance and decision differ');
    });
  },
};

/** Returns what must not depend on what was drawn: of several challenges whose first one tells its whole task at the start, all but that. */
function secretOf({ parts: [first] = [] }: Trial['challenge'], told: unknown): unknown {
  if (!first || first.legs) return told;
  return Object.fromEntries(Object.entries(told as object).filter(([type]) => type !== first.type));
}

/** What every challenge promises to those who do what it asks. */
export const honestContract: Contract = {
  'lets an honest person pass under every preset, within its frame cap': (trial) => {
    for (const preset of presetNames) {
      const limitsOfPreset = fc.constant(presetLimits(trial.challenge.limits, preset));
      holds(trial, drawings(trial, cameraImages, limitsOfPreset), ({ params, limits }) => {
        const frames = trial.honest?.(params, limits) ?? [];
        const { verdict, reason, state } = decide(trial.challenge, params, limits, frames, {
          comparisons: compared(trial, { params, limits }, frames, 99),
        });
        failIf(verdict !== 'passed', `refused under ${preset}: ${reason} in ${state}`);
        failIf(frames.length > limits.frameCap, `${frames.length} frames, ${limits.frameCap} allowed`);
      });
    }
  },

  'fails attempts that show more than one person, if the limits require one': (trial) => {
    const strict = fc.constant(presetLimits(trial.challenge.limits, 'strict'));
    holds(trial, drawings(trial, cameraImages, strict), ({ params, limits }) => {
      const frames = trial.honest?.(params, limits) ?? [];
      const comparisons = compared(trial, { params, limits }, frames, 0);
      if (comparisons.length === 0) return;
      const { verdict, reason } = decide(trial.challenge, params, limits, frames, { comparisons });
      failIf(verdict !== 'failed' || reason !== 'different_person', `two people: ${verdict}, ${reason}`);
    });
  },

  'names for each limit only a measurement that is compared with this limit': (trial) => {
    const { challenge } = trial;
    const everMeasured = new Set<string>();
    const namedFor = Object.entries<LimitSpec>(challenge.limits).flatMap(([limit, { measured }]) =>
      measured ? [{ limit, ...measured }] : [],
    );
    // Who does what a preset asks passes; under limits of any kind few would. No preset counts signals, so that is asked for besides.
    const passable = fc.constantFrom(
      ...presetNames.map((preset) => ({
        ...presetLimits(challenge.limits, preset),
        ...('maxSignals' in challenge.limits && { maxSignals: 0 }),
      })),
    );
    const any = fc
      .constantFrom(true, false)
      .chain((isPassable) => (isPassable ? drawings(trial, cameraImages, passable) : drawings(trial, cameraImages)));
    holds(trial, any, ({ params, limits }) => {
      for (const { name, relation, limit: heldAgainst } of honestTrace(trial, { params, limits }).flatMap(
        ({ measurements }) => measurements,
      )) {
        const named = namedFor.filter((each) => each.name === name);
        everMeasured.add(name);
        failIf(
          named.length > 0 && !named.some((each) => each.relation === relation && limits[each.limit] === heldAgainst),
          `${name} ${relation} ${heldAgainst} is not held against ${named.map(({ limit }) => limit).join(' or ')}`,
        );
      }
    });
    for (const { limit, name } of namedFor)
      failIf(!everMeasured.has(name), `${limit} names ${name}, which an honest person is never measured by`);
  },

  'does not count a frame for a leg if it was received before the leg was told': (trial) => {
    if (!trial.challenge.legs) return;
    holds(trial, drawings(trial, cameraImages), ({ params, limits }) => {
      const early = (trial.honest?.(params, limits) ?? []).map((frame) => ({ ...frame, legsTold: 0 }));
      const { verdict } = decide(trial.challenge, params, limits, early);
      failIf(verdict !== 'failed', 'it passed by frames that were received before any leg was told');
    });
  },
};

function honestTrace(trial: Trial, drawn: Pick<Drawn, 'params' | 'limits'>) {
  const frames = trial.honest?.(drawn.params, drawn.limits) ?? [];
  return decide(trial.challenge, drawn.params, drawn.limits, frames, {
    comparisons: compared(trial, drawn, frames, 100),
    signals: 0,
  }).trace;
}

/** All comparisons that the attempt needs, each with the same outcome. */
function compared(
  { challenge }: Trial,
  { params, limits }: Pick<Drawn, 'params' | 'limits'>,
  frames: readonly ObservedFrame[],
  similarity: number,
): readonly FaceComparison[] {
  return comparisonsWanted(challenge, params, limits, frames).map((pair) => ({ frames: pair, similarity }));
}

/** Checks many cases. What is wrong is said first: the smallest case that shows it may be pages long. */
function holds<Given>({ runs = 300 }: Trial, given: fc.Arbitrary<Given>, check: (given: Given) => void): void {
  const details = fc.check(fc.property(given, check), { numRuns: runs });
  if (!details.failed) return;
  const cause = details.errorInstance;
  throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n${fc.defaultReportMessage(details)}`, {
    cause,
  });
}

function failIf(broken: boolean, complaint: string): void {
  if (broken) throw new Error(complaint);
}
