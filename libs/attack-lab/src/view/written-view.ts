import type { Face, Finding, Observation } from '@liveness/domain';
import type { DetectedFace } from '@liveness/capture-guidance';
import type { View } from './view';

/** Places on the server's side are kept in parts of the image, points of the browser's in parts of a pixel: a tenth of either detector's noise. */
const placeUnit = 20_000;
const pixelUnit = 25;

/** The names of a server's landmarks, in the order in which their places are written. */
const landmarkOrder = [
  'eyeLeft',
  'eyeRight',
  'mouthLeft',
  'mouthRight',
  'nose',
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
  'upperJawlineLeft',
  'midJawlineLeft',
  'chinBottom',
  'midJawlineRight',
  'upperJawlineRight',
  'leftPupil',
  'rightPupil',
] as const;

type WrittenFinding = readonly [value: 0 | 1, confidence: number] | 0;

interface WrittenServerFace {
  readonly c: number;
  readonly b: readonly number[];
  readonly r: readonly number[];
  /** Eyes open, mouth open, smiling, occluded, sunglasses. */
  readonly f: readonly WrittenFinding[];
  /** Brightness and sharpness. */
  readonly q: readonly number[];
  readonly l: readonly number[];
}

interface WrittenBrowserFace {
  readonly s: number;
  readonly p: readonly number[];
}

/** A view as one line of JSON: quantised, and without names. */
export interface WrittenView extends Omit<View, 'server' | 'browser' | 'image'> {
  readonly image: readonly [width: number, height: number];
  readonly server: readonly WrittenServerFace[];
  readonly browser: readonly WrittenBrowserFace[];
}

export function writtenView({ server, browser, image, ...request }: View): WrittenView {
  return {
    ...request,
    image: [image.width, image.height],
    server: server.faces.map(writtenFace),
    browser: browser.map(writtenDetected),
  };
}

export function readView({ server, browser, image: [width, height], ...request }: WrittenView): View {
  const observation: Observation = { faces: server.map(readFace) };
  return { ...request, image: { width, height }, server: observation, browser: browser.map(readDetected) };
}

const findings = ['eyesOpen', 'mouthOpen', 'smiling', 'occluded', 'sunglasses'] as const;
type FindingName = (typeof findings)[number];

function writtenFace(face: Face): WrittenServerFace {
  const { confidence = 0, box, rotation, quality } = face;
  const places = new Map(face.landmarks.map(({ type, x, y }) => [type, [x, y]] as const));
  if (places.size !== landmarkOrder.length || !box) throw new Error('the analyser left out a box or a landmark');
  const named = face as unknown as Readonly<Partial<Record<FindingName, Finding>>>;
  return {
    c: rounded(confidence, 100),
    b: [box.left, box.top, box.width, box.height].map((place) => Math.round(place * placeUnit)),
    r: [rotation?.roll ?? 0, rotation?.yaw ?? 0, rotation?.pitch ?? 0].map((degrees) => rounded(degrees, 100)),
    f: findings.map((name) => writtenFinding(named[name])),
    q: [quality?.brightness ?? 0, quality?.sharpness ?? 0].map((value) => rounded(value, 10)),
    l: landmarkOrder.flatMap((type) => places.get(type)!).map((place) => Math.round(place * placeUnit)),
  };
}

function readFace({ c, b, r, f, q, l }: WrittenServerFace): Face {
  const [left, top, width, height] = b.map((place) => place / placeUnit) as [number, number, number, number];
  const [roll, yaw, pitch] = r as [number, number, number];
  const [brightness, sharpness] = q as [number, number];
  return {
    confidence: c,
    box: { left, top, width, height },
    rotation: { roll, yaw, pitch },
    quality: { brightness, sharpness },
    ...Object.fromEntries(findings.flatMap((name, index) => readFinding(name, f[index] ?? 0))),
    landmarks: landmarkOrder.map((type, index) => ({
      type,
      x: l[2 * index]! / placeUnit,
      y: l[2 * index + 1]! / placeUnit,
    })),
  };
}

function writtenFinding(finding: Finding | undefined): WrittenFinding {
  return finding ? [finding.value ? 1 : 0, rounded(finding.confidence, 10)] : 0;
}

function readFinding(name: FindingName, written: WrittenFinding): readonly (readonly [FindingName, Finding])[] {
  return written === 0 ? [] : [[name, { value: written[0] === 1, confidence: written[1] }]];
}

function writtenDetected({ score, points }: DetectedFace): WrittenBrowserFace {
  return { s: rounded(score, 1000), p: Array.from(points, (pixels) => Math.round(pixels * pixelUnit)) };
}

function readDetected({ s, p }: WrittenBrowserFace): DetectedFace {
  return { score: s, points: Float32Array.from(p, (parts) => parts / pixelUnit) };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
