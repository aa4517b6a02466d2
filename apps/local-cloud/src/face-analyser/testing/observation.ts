import type { FaceDetail, Landmark as DetectedLandmark } from '@aws-sdk/client-rekognition';
import type { Face, Finding, Observation } from '@liveness/domain';

/** What the challenges see of a complete answer. Production has an adapter for incomplete ones; it belongs to the API. */
export function observed(faces: readonly FaceDetail[]): Observation {
  return { faces: faces.map(observedFace) };
}

function observedFace({ BoundingBox: box, Confidence, Landmarks, Pose, EyesOpen, MouthOpen, Smile }: FaceDetail): Face {
  return {
    confidence: Confidence!,
    box: { left: box!.Left!, top: box!.Top!, width: box!.Width!, height: box!.Height! },
    landmarks: Landmarks!.map(({ Type, X, Y }: DetectedLandmark) => ({ type: Type!, x: X!, y: Y! })),
    rotation: { roll: Pose!.Roll!, yaw: Pose!.Yaw!, pitch: Pose!.Pitch! },
    eyesOpen: finding(EyesOpen),
    mouthOpen: finding(MouthOpen),
    smiling: finding(Smile),
  };
}

function finding(attribute: { Value?: boolean | undefined; Confidence?: number | undefined } | undefined): Finding {
  return { value: attribute!.Value!, confidence: attribute!.Confidence! };
}
