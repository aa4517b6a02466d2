import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';
import { mostSequences, mostSteps } from './params';

// For each sequence the dark frame and one for each colour, and four to begin with that are not good enough yet.
const common = commonLimits(presets(25, 25, 28), presets(1, 1, 2));

/** Every number of the challenge. It has no original, so `classic` is `standard`. */
export const lightLimits = {
  ...common,

  steps: {
    unit: 'count',
    min: 5,
    max: mostSteps,
    integer: true,
    meaning: 'Number of colours that the page glows in, one after the other. The more, the fewer recordings fit.',
    presets: presets(6, 6, 7),
    shapesOnly: true,
  },
  sequences: {
    unit: 'count',
    min: 1,
    max: mostSequences,
    integer: true,
    meaning: 'How often the colours may begin: a person who looks away or moves starts again with new ones.',
    presets: everywhere(3),
    shapesOnly: true,
  },
  minStepMs: {
    unit: 'milliseconds',
    min: 500,
    max: 3_000,
    integer: true,
    meaning: 'Shortest time for which a colour is shown. At 500 milliseconds, two changes a second are never exceeded.',
    presets: everywhere(600),
    shapesOnly: true,
  },

  minDelayMs: {
    unit: 'milliseconds',
    min: 0,
    max: 2_000,
    integer: true,
    meaning:
      'Shortest time from telling a colour to the arrival of its frame: no page shows and no camera takes it faster.',
    presets: everywhere(250),
    measured: atLeast('sinceToldMs'),
  },
  maxDelayMs: {
    unit: 'milliseconds',
    min: 1_000,
    max: 30_000,
    integer: true,
    meaning:
      'Longest time from telling a colour to the arrival of its frame. Later, there was time to make a picture for it.',
    presets: presets(6_000, 6_000, 4_000),
    measured: atMost('sinceToldMs'),
  },

  minFaceHeightPercent: {
    unit: 'percent',
    min: 10,
    max: 80,
    meaning: 'Minimum height of the face, relative to the image height: the sides of the nose have to be seen.',
    presets: everywhere(30),
    measured: atLeast('faceHeightPercent'),
  },
  maxTurnedDegrees: {
    unit: 'degrees',
    min: 5,
    max: 30,
    meaning: 'How far the head may be turned aside. Who turns further has looked away.',
    presets: everywhere(15),
    measured: atMost('turnedDegrees'),
  },
  maxShiftPercent: {
    unit: 'percent',
    min: 5,
    max: 100,
    meaning: 'How far the face may move from where it was in the dark, relative to its width.',
    presets: everywhere(30),
    measured: atMost('shiftPercent'),
  },

  minScreenAnswer: {
    unit: 'ratio',
    min: 0.01,
    max: 1,
    meaning:
      "How strong the screen's light must be on the face, as a share of the room's. Below that the attempt cannot be judged.",
    presets: everywhere(0.04),
    measured: atLeast('screenAnswer'),
  },
  minExplained: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning: "Which share of the changes of the face's colour must follow from the colours that were told.",
    presets: presets(0.94, 0.94, 0.95),
    measured: atLeast('coloursExplained'),
  },
  minFollowing: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'Below this share of them, the face may be said to follow other colours. In between, the attempt cannot be judged.',
    presets: everywhere(0.75),
    measured: atLeast('coloursFollowing'),
  },
  maxUnexplained: {
    unit: 'ratio',
    min: 0.001,
    max: 0.5,
    meaning:
      'How much the face may change its colour otherwise before it is said to follow other colours. Below, the light was too weak to tell.',
    presets: everywhere(0.025),
    measured: atMost('coloursUnexplained'),
  },
  maxBackgroundShare: {
    unit: 'ratio',
    min: 0.1,
    max: 2,
    meaning: 'How strongly the background may follow the colours, as a share of how strongly the face does.',
    presets: presets(0.6, 0.6, 0.5),
    measured: atMost('backgroundShare'),
  },
  reliefErrors: {
    unit: 'count',
    min: 0,
    max: 5,
    meaning: 'By how many standard errors the relief of the face must be certain, either way.',
    presets: presets(2, 2, 2.3),
  },
  maxReliefError: {
    unit: 'ratio',
    min: 0.01,
    max: 1,
    meaning: 'How large the standard error of the relief may be. Above that the attempt cannot be judged.',
    presets: everywhere(0.09),
    measured: atMost('reliefError'),
  },
  minRelief: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'How much less than tip and cheeks the sides of the nose must answer the screen at least. They do so on a head, and not on a picture of one.',
    presets: presets(0.05, 0.05, 0.06),
    measured: atLeast('leastRelief'),
  },
  maxFlatRelief: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning: 'A face is flat if its relief is certainly below. In between, the attempt cannot be judged.',
    presets: everywhere(0.12),
    measured: atLeast('mostRelief'),
  },
} satisfies Readonly<Record<string, LimitSpec>>;

export type LightLimits = ValuesOf<typeof lightLimits>;
