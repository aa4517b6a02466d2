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
};
