import type { LimitSpec, ValuesOf } from '@liveness/challenge-kernel';
import { atLeast, atMost, commonLimits, everywhere, presets } from '@liveness/challenge-kernel';
import { mostSequences, mostSteps } from './params';

// For each sequence the dark frame and one for each colour, and four before it that are not good enough yet: who looked away has to get into place again. More frames show nobody more of
// the task, since a frame under a colour counts or stops the sequence. They cost calls of the analyser.
// How long a colour may take, `maxDelayMs` says: what waited longer for a connection cannot be judged, which a timeout would be a refusal of.
const common = commonLimits(everywhere(mostSequences * (4 + 1 + mostSteps)), presets(1, 1, 2), everywhere(30_000));

/** Every number of the challenge. It has no original, so `classic` is `standard`. */
export const lightLimits = {
  ...common,

  steps: {
    unit: 'colours',
    min: 5,
    max: mostSteps,
    integer: true,
    meaning: 'Number of colours that the page glows in, one after the other. The more, the fewer recordings fit.',
    presets: everywhere(7),
    shapesOnly: true,
  },
  sequences: {
    unit: 'sequences',
    min: 1,
    max: mostSequences,
    integer: true,
    meaning: 'How many sequences of colours an attempt may have. A person who looks away or moves gets a new one.',
    presets: everywhere(3),
    shapesOnly: true,
  },
  minStepMs: {
    unit: 'milliseconds',
    min: 500,
    max: 3_000,
    integer: true,
    meaning: 'How long each colour is shown at least. At 500 milliseconds, there are two changes a second.',
    presets: everywhere(600),
    shapesOnly: true,
  },

  minDelayMs: {
    unit: 'milliseconds',
    min: 0,
    max: 2_000,
    integer: true,
    meaning: 'Shortest time from telling a colour to the arrival of its frame. No page and no camera is faster.',
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
    meaning: 'Minimum height of the face, relative to the image height. The sides of the nose must be visible.',
    presets: everywhere(30),
    measured: atLeast('faceHeightPercent'),
  },
  maxTurnedDegrees: {
    unit: 'degrees',
    min: 5,
    max: 30,
    meaning: 'How far the head may be turned aside. A person who turns further has looked away.',
    presets: everywhere(15),
    measured: atMost('turnedDegrees'),
  },
  maxShiftPercent: {
    unit: 'percent',
    min: 5,
    max: 100,
    meaning: 'How far the face may move from its place in the dark frame, relative to its width.',
    presets: everywhere(30),
    measured: atMost('shiftPercent'),
  },

  minScreenAnswer: {
    unit: 'ratio',
    min: 0.01,
    max: 1,
    meaning:
      'How strong the light of the screen on the face must be, as a share of the light of the room. Below that, the attempt cannot be judged.',
    presets: everywhere(0.04),
    measured: atLeast('screenAnswer'),
  },
  minExplained: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      "Share of the face's colour changes that the colours told must explain, whatever the noise. Below that, the attempt cannot be judged. A background of which they explain as much certainly follows them, if it is strong enough.",
    presets: everywhere(0.8),
    measured: atLeast('coloursExplained'),
  },
  minExplainedBeyondNoise: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'The same share, but what noise may have changed counts as explained. Below that, the attempt cannot be judged: the colours may be nearly those told, as in a recording that is cut to them.',
    presets: everywhere(0.985),
    measured: atLeast('coloursBeyondNoise'),
  },
  noiseErrors: {
    unit: 'errors',
    min: 0,
    max: 5,
    meaning: 'How much noise may have changed, times what is measured between the tip of the nose and the cheeks.',
    presets: everywhere(2),
  },
  maxNoise: {
    unit: 'ratio',
    min: 0.001,
    max: 0.1,
    meaning: "The most that noise may have changed, as a share of a region's light: noise can be added.",
    presets: everywhere(0.012),
  },
  minFollowing: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'If the colours told explain a smaller share, and the unexplained changes are too large, the face follows other colours, and the attempt fails.',
    presets: everywhere(0.75),
    measured: atLeast('coloursFollowing'),
  },
  maxUnexplained: {
    unit: 'ratio',
    min: 0.001,
    max: 0.5,
    meaning:
      'How large the colour changes may be that the colours told do not explain. Above that, the face may follow other colours.',
    presets: everywhere(0.025),
    measured: atMost('coloursUnexplained'),
  },
  maxBackgroundShare: {
    unit: 'ratio',
    min: 0.1,
    max: 2,
    meaning:
      'How strongly the background may answer the colours, relative to the face. A picture held before the camera answers as a whole.',
    presets: presets(0.6, 0.6, 0.5),
    measured: atMost('backgroundShare'),
  },
  reliefErrors: {
    unit: 'errors',
    min: 0,
    max: 5,
    meaning: 'How certain the relief of the face must be, in standard errors, to pass an attempt or to fail it.',
    presets: everywhere(2),
  },
  maxReliefError: {
    unit: 'ratio',
    min: 0.01,
    max: 1,
    meaning:
      'Maximum standard error of the relief, relative to it. Above that, it may be due to noise, and the attempt cannot be judged.',
    presets: presets(0.4, 0.4, 0.38),
    measured: atMost('reliefError'),
  },
  minRelief: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'Minimum relief: how much less the sides of the nose answer the screen than its tip and the cheeks. In a picture of a face, they answer alike.',
    presets: presets(0.04, 0.04, 0.05),
    measured: atLeast('leastRelief'),
  },
  maxFlatRelief: {
    unit: 'ratio',
    min: 0,
    max: 1,
    meaning:
      'A face whose relief is certainly below this is flat. If neither this nor the minimum relief is certain, the attempt cannot be judged.',
    presets: everywhere(0.12),
    measured: atLeast('mostRelief'),
  },
  maxNoseShade: {
    unit: 'ratio',
    min: 0.05,
    max: 2,
    meaning:
      'How differently bright the tip and the sides of the nose may be in the dark frame for a face to be flat. Above that, the room lights the face from the side of the screen or from one side only: a head may then answer evenly, and the attempt cannot be judged.',
    presets: everywhere(0.25),
    measured: atMost('noseShade'),
  },
} satisfies Readonly<Record<string, LimitSpec>>;

export type LightLimits = ValuesOf<typeof lightLimits>;
