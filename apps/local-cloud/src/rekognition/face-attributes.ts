/** Parts of a `FaceDetail` that are always returned. */
const defaultParts = ['BoundingBox', 'Confidence', 'Landmarks', 'Pose', 'Quality'] as const;

/** Parts that are returned on request, by the name of the attribute. */
const partOfAttribute = {
  AGE_RANGE: 'AgeRange',
  BEARD: 'Beard',
  EMOTIONS: 'Emotions',
  EYE_DIRECTION: 'EyeDirection',
  EYEGLASSES: 'Eyeglasses',
  EYES_OPEN: 'EyesOpen',
  FACE_OCCLUDED: 'FaceOccluded',
  GENDER: 'Gender',
  MOUTH_OPEN: 'MouthOpen',
  MUSTACHE: 'Mustache',
  SMILE: 'Smile',
  SUNGLASSES: 'Sunglasses',
} as const;

/** The landmarks that are returned unless all attributes are requested. */
const defaultLandmarks: ReadonlySet<unknown> = new Set(['eyeLeft', 'eyeRight', 'mouthLeft', 'mouthRight', 'nose']);

export function isAttribute(name: unknown): name is string {
  return name === 'ALL' || name === 'DEFAULT' || (typeof name === 'string' && Object.hasOwn(partOfAttribute, name));
}

/** Returns what DetectFaces returns of a fully measured face when these attributes are requested. */
export function withAttributes(
  face: Readonly<Record<string, unknown>>,
  attributes: readonly string[],
): Readonly<Record<string, unknown>> {
  if (attributes.includes('ALL')) return face;
  const parts = new Set<string>([
    ...defaultParts,
    ...attributes.flatMap((name) =>
      Object.hasOwn(partOfAttribute, name) ? [partOfAttribute[name as keyof typeof partOfAttribute]] : [],
    ),
  ]);
  const selected = Object.fromEntries(Object.entries(face).filter(([part]) => parts.has(part)));
  return Array.isArray(selected['Landmarks'])
    ? {
        ...selected,
        Landmarks: selected['Landmarks'].filter((landmark: { Type?: unknown }) => defaultLandmarks.has(landmark.Type)),
      }
    : selected;
}
