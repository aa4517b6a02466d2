// Measures how well the analyser reads drawn people of published proportions in known poses, and prints a table:
// `node --import tsx libs/face-analyser/src/measure-accuracy.ts [PEOPLE]` (30 people in 4 poses each, or the first so many).
import {
  encodeJpeg,
  landmarksOf,
  people,
  personCalled,
  photograph,
  seenRotation,
  type HeadPose,
} from '@liveness/synthetic-person';
import { detectFacesWith } from './detect-faces';
import { mean } from './measuring/averages';
import { loadFaceModels } from './models/face-models';

const shot = { width: 400, height: 400, faceWidth: 145 };
const poses: readonly HeadPose[] = [
  { yaw: 0, pitch: 0, roll: 0 },
  { yaw: -22, pitch: 3, roll: -4 },
  { yaw: 26, pitch: -10, roll: 3 },
  { yaw: -8, pitch: 18, roll: 5 },
];
/** Of the same place, the mesh and the drawing mean different points at brows, jaw and chin: these are compared by others. */
const unlike = /Brow|Jawline|chin/;

interface Reading {
  readonly faces: number;
  readonly yaw: readonly [truth: number, read: number];
  readonly pitch: readonly [truth: number, read: number];
  readonly roll: readonly [truth: number, read: number];
  /** Mean distance of the landmarks, in distances of the outer corners of the eyes. */
  readonly landmarks: number;
  readonly wrong: readonly string[];
}

const models = await loadFaceModels();
const chosen = people.slice(0, Number(process.argv[2] ?? people.length));
const readings = chosen.flatMap(({ id }) => poses.map((pose) => readingOf(id, pose)));
const seen = readings.filter(({ faces }) => faces > 0);

for (const axis of ['yaw', 'pitch', 'roll'] as const)
  process.stdout.write(`${axis.padEnd(10)} ${lineOf(seen.map((reading) => reading[axis]))}\n`);
process.stdout.write(
  `landmarks  mean error ${mean(seen.map(({ landmarks }) => landmarks)).toFixed(3)} of the outer-eye distance\n`,
);
process.stdout.write(
  `findings   wrong: ${seen.flatMap(({ wrong }) => wrong).join(', ') || 'none'}; not one face: ${readings.filter(({ faces }) => faces !== 1).length} of ${readings.length}\n`,
);

function readingOf(id: string, pose: HeadPose): Reading {
  const person = personCalled(id, { pose });
  const faces = detectFacesWith(models, encodeJpeg(photograph(person, { shot })));
  const truth = seenRotation(person, shot);
  const points = landmarksOf(person, shot);
  const [face] = faces;
  const unit = Math.hypot(
    points['leftEyeLeft']!.x - points['rightEyeRight']!.x,
    points['leftEyeLeft']!.y - points['rightEyeRight']!.y,
  );
  const errors = (face?.Landmarks ?? [])
    .filter(({ Type }) => Type && !unlike.test(Type) && points[Type])
    .map(
      ({ Type, X, Y }) => Math.hypot(X! * shot.width - points[Type!]!.x, Y! * shot.height - points[Type!]!.y) / unit,
    );
  const { Yaw = NaN, Pitch = NaN, Roll = NaN } = face?.Pose ?? {};
  const wanted = { EyesOpen: true, MouthOpen: false, Smile: false, FaceOccluded: false, Sunglasses: false } as const;
  const wrong = Object.entries(wanted).filter(
    ([name, value]) => face && face[name as keyof typeof wanted]?.Value !== value,
  );
  return {
    faces: faces.length,
    yaw: [truth.yaw, Yaw],
    pitch: [truth.pitch, Pitch],
    roll: [truth.roll, Roll],
    landmarks: mean(errors),
    wrong: wrong.map(([name]) => `${name} of ${id} at ${pose.yaw}/${pose.pitch}`),
  };
}

function lineOf(pairs: readonly (readonly [truth: number, read: number])[]): string {
  const truth = mean(pairs.map(([each]) => each));
  const read = mean(pairs.map(([, each]) => each));
  const slope =
    pairs.reduce((sum, [a, b]) => sum + (a - truth) * (b - read), 0) /
    pairs.reduce((sum, [a]) => sum + (a - truth) ** 2, 0);
  const error = mean(pairs.map(([a, b]) => Math.abs(b - a)));
  return `slope ${slope.toFixed(2)}, bias ${(read - truth).toFixed(1)}, mean error ${error.toFixed(1)} degrees`;
}
