/** The order of landmarks in the shorthand of a vectors file. */
export const landmarkTypes = [
  'eyeLeft',
  'eyeRight',
  'nose',
  'mouthLeft',
  'mouthRight',
  'leftEyeBrowLeft',
  'leftEyeBrowRight',
  'leftEyeBrowUp',
  'rightEyeBrowLeft',
  'rightEyeBrowRight',
  'rightEyeBrowUp',
  'leftEyeLeft',
  'leftEyeRight',
  'leftEyeUp',
  'leftEyeDown',
  'rightEyeLeft',
  'rightEyeRight',
  'rightEyeUp',
  'rightEyeDown',
  'noseLeft',
  'noseRight',
  'mouthUp',
  'mouthDown',
  'leftPupil',
  'rightPupil',
  'upperJawlineLeft',
  'midJawlineLeft',
  'chinBottom',
  'midJawlineRight',
  'upperJawlineRight',
] as const;

/**
 * Expands `[x0, y0, x1, y1, …]` to the list of landmarks that Rekognition would return; returns anything else
 * unchanged.
 */
export function expandLandmarks(faceDetail: unknown): unknown {
  if (typeof faceDetail !== 'object' || faceDetail === null || !('Landmarks' in faceDetail)) return faceDetail;
  const { Landmarks: landmarks } = faceDetail;
  if (!Array.isArray(landmarks) || typeof landmarks[0] !== 'number') return faceDetail;
  return {
    ...faceDetail,
    Landmarks: landmarkTypes.map((Type, index) => ({ Type, X: landmarks[2 * index], Y: landmarks[2 * index + 1] })),
  };
}
