import type { Box, Face, Finding, Landmark, Observation, Rotation } from '@liveness/domain';

/**
 * Converts the result of Rekognition's `DetectFaces` to an observation. Missing values and values of the wrong type are
 * omitted; age, gender and emotions are dropped here, so that they are never stored.
 *
 * @param faceDetails `FaceDetails` of the response; anything but a list counts as no faces.
 */
export function toObservation(faceDetails: unknown): Observation {
  return { faces: listOf(faceDetails).map(faceOf) };
}

/** Converts one `FaceDetail` to a face, by the same rules. */
export function faceOf(faceDetail: unknown): Face {
  const detail = record(faceDetail);
  return {
    ...present('confidence', number(detail['Confidence'])),
    ...present('box', toBox(record(detail['BoundingBox']))),
    landmarks: listOf(detail['Landmarks']).flatMap(toLandmark),
    ...present('rotation', toRotation(detail['Pose'])),
    ...present('eyesOpen', toFinding(record(detail['EyesOpen']))),
    ...present('mouthOpen', toFinding(record(detail['MouthOpen']))),
    ...present('smiling', toFinding(record(detail['Smile']))),
    ...present('occluded', toFinding(record(detail['FaceOccluded']))),
    ...present('sunglasses', toFinding(record(detail['Sunglasses']))),
    ...present('quality', toQuality(record(detail['Quality']))),
  };
}

function toBox(box: Fields): Box | undefined {
  const left = number(box['Left']);
  const top = number(box['Top']);
  const width = number(box['Width']);
  const height = number(box['Height']);
  if (left === undefined || top === undefined || width === undefined || height === undefined) return undefined;
  return { left, top, width, height };
}

function toLandmark(landmark: unknown): readonly Landmark[] {
  const { Type: type, X, Y } = record(landmark);
  const x = number(X);
  const y = number(Y);
  return typeof type === 'string' && x !== undefined && y !== undefined ? [{ type, x, y }] : [];
}

function toRotation(pose: unknown): Partial<Rotation> | undefined {
  if (typeof pose !== 'object' || pose === null) return undefined;
  const angles = record(pose);
  return {
    ...present('roll', number(angles['Roll'])),
    ...present('yaw', number(angles['Yaw'])),
    ...present('pitch', number(angles['Pitch'])),
  };
}

/** Keeps a finding without a confidence, with confidence 0. */
function toFinding({ Value: value, Confidence }: Fields): Finding | undefined {
  return typeof value === 'boolean' ? { value, confidence: number(Confidence) ?? 0 } : undefined;
}

function toQuality({ Brightness, Sharpness }: Fields): Face['quality'] | undefined {
  const brightness = number(Brightness);
  const sharpness = number(Sharpness);
  return brightness === undefined || sharpness === undefined ? undefined : { brightness, sharpness };
}

type Fields = Readonly<Record<string, unknown>>;

function record(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Returns the property, or no property at all: for a database, absent and undefined are different. */
function present<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });
}
