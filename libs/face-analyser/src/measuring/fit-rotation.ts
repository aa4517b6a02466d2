import type { FaceMesh } from '../mesh/face-mesh';
import { mean } from './averages';
import type { CanonicalPoint } from './canonical-face';

type Row = readonly [number, number, number];
/** Row by row, from canonical to picture space (x right, y down, z away). */
export type RotationMatrix = readonly [Row, Row, Row];

/** Four to six are needed; more where a mesh is no face. */
const MOST_ROUNDS = 12;
/** A change, in radians and shares, that is too small to matter. */
const SETTLED = 1e-5;
/** Rotation about three axes, size, and the place along three. */
const UNKNOWNS = 7;
const straight: RotationMatrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * The rotation by which the canonical face lies best on a mesh, seen from afar (weak perspective), by least squares (Gauss–Newton).
 *
 * @param depthWeight 0 to go by where the points are seen alone, 1 to trust the depths of the mesh as much.
 */
export function fittedRotation(
  mesh: FaceMesh,
  canonical: readonly CanonicalPoint[],
  depthWeight: 0 | 1,
): RotationMatrix {
  const seen = canonical.map(({ index }) => mesh.at(index));
  const middle = { x: mean(seen.map(({ x }) => x)), y: mean(seen.map(({ y }) => y)), z: mean(seen.map(({ z }) => z)) };
  const spread = Math.sqrt(mean(seen.map(({ x, y }) => (x - middle.x) ** 2 + (y - middle.y) ** 2))) || 1;
  let rotation = straight;
  let size = 1;
  let shift: Row = [0, 0, 0];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const equations = new NormalEquations(UNKNOWNS);
    canonical.forEach((point, i) => {
      const [x, y, z] = applied(rotation, point).map((each) => each * size) as unknown as Row;
      const { x: seenX, y: seenY, z: seenZ } = seen[i]!;
      equations.add([0, z, -y, x, 1, 0, 0], (seenX - middle.x) / spread - x - shift[0], 1);
      equations.add([-z, 0, x, y, 0, 1, 0], (seenY - middle.y) / spread - y - shift[1], 1);
      equations.add([y, -x, 0, z, 0, 0, 1], (seenZ - middle.z) / spread - z - shift[2], depthWeight);
    });
    const step = equations.solved();
    const [aboutX, aboutY, aboutZ, growth, right, down, away] = step as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    rotation = turnedBy([aboutX, aboutY, aboutZ], rotation);
    size *= Math.exp(Math.max(-0.5, Math.min(0.5, growth)));
    shift = [shift[0] + right, shift[1] + down, shift[2] + away];
    if (step.every((change) => Math.abs(change) < SETTLED)) break;
  }
  return rotation;
}

function applied(rotation: RotationMatrix, { x, y, z }: CanonicalPoint): readonly number[] {
  return rotation.map(([a, b, c]) => a * x + b * y + c * z);
}

/** A rotation followed by one about an axis, of as many radians as the axis is long (half a radian at most). */
function turnedBy([x, y, z]: Row, rotation: RotationMatrix): RotationMatrix {
  const angle = Math.hypot(x, y, z);
  if (angle === 0) return rotation;
  const [u, v, w] = [x / angle, y / angle, z / angle];
  const turn = Math.min(angle, 0.5);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const rest = 1 - cos;
  const about: RotationMatrix = [
    [cos + u * u * rest, u * v * rest - w * sin, u * w * rest + v * sin],
    [v * u * rest + w * sin, cos + v * v * rest, v * w * rest - u * sin],
    [w * u * rest - v * sin, w * v * rest + u * sin, cos + w * w * rest],
  ];
  return about.map((row) =>
    [0, 1, 2].map(
      (column) => row[0] * rotation[0][column]! + row[1] * rotation[1][column]! + row[2] * rotation[2][column]!,
    ),
  ) as unknown as RotationMatrix;
}

/** Least squares of a few unknowns, from one row a measurement. */
class NormalEquations {
  readonly #matrix: number[][];

  constructor(private readonly unknowns: number) {
    // What no measurement says anything about stays as it is.
    this.#matrix = Array.from({ length: unknowns }, (_, i) =>
      Array.from({ length: unknowns + 1 }, (_, j) => (i === j ? 1e-9 : 0)),
    );
  }

  add(row: readonly number[], value: number, weight: number): void {
    for (let i = 0; i < this.unknowns; i += 1) {
      for (let j = 0; j < this.unknowns; j += 1) this.#matrix[i]![j]! += weight * row[i]! * row[j]!;
      this.#matrix[i]![this.unknowns]! += weight * row[i]! * value;
    }
  }

  /** By Gauss–Jordan elimination; the matrix is positive definite. */
  solved(): readonly number[] {
    const rows = this.#matrix;
    for (let pivot = 0; pivot < this.unknowns; pivot += 1) {
      const scale = rows[pivot]![pivot]!;
      for (let column = pivot; column <= this.unknowns; column += 1) rows[pivot]![column]! /= scale;
      for (let row = 0; row < this.unknowns; row += 1) {
        const factor = rows[row]![pivot]!;
        if (row === pivot || factor === 0) continue;
        for (let column = pivot; column <= this.unknowns; column += 1)
          rows[row]![column]! -= factor * rows[pivot]![column]!;
      }
    }
    return rows.map((row) => row[this.unknowns]!);
  }
}
