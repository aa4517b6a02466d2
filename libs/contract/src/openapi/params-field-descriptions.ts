const image = {
  imageWidth: 'The announced width of every frame.',
  imageHeight: 'The announced height of every frame.',
};

/** Field descriptions of the tasks of this project's challenges. A deployment may have others. */
export const paramsFieldDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  NOSEParams: {
    ...image,
    areaLeft: 'The left edge of the area in which the face must be.',
    areaTop: 'The top edge of that area.',
    areaWidth: 'The width of that area.',
    areaHeight: 'The height of that area.',
    minFaceAreaPercent: 'The part of the area that the face should fill, in percent.',
    noseLeft: 'The left edge of the target for the tip of the nose.',
    noseTop: 'The top edge of the target.',
    noseWidth: 'The width of the target.',
    noseHeight: 'The height of the target.',
  },
  POSEParams: {
    ...image,
    pose: 'The expression to imitate. Left and right are those of the mirrored picture, as the person sees it.',
    'pose.eyes': 'What the eyes should do.',
    'pose.mouth': 'What the mouth should do.',
  },
  TURNParams: {
    ...image,
    legCount: 'The number of turns.',
    legs: 'The turns told so far, in order.',
    'legs[].rightDegrees': 'How far to turn to the right of the image from the first frame.',
    'legs[].upDegrees': 'How far to turn up from the first frame.',
  },
  LIGHTParams: {
    ...image,
    stepCount: 'The number of colours in each sequence.',
    stepMs: 'How long each colour is shown at least, in milliseconds.',
    sequences:
      'The colours told so far, by sequence. The last one runs: show its last colour, or a dark page if it is empty. Earlier ones are over, and empty.',
    'sequences[][].red': 'Linear share of the full red of the screen, from 0 to 1.',
    'sequences[][].green': 'Linear share of its green.',
    'sequences[][].blue': 'Linear share of its blue.',
  },
};
