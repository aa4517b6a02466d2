import { FaceMesh, type MeshPoint } from '../mesh/face-mesh';
import { MESH_SIZE, meshPoint, type MeshPointName } from '../mesh/mesh-points';

/** A mesh of which only some places matter; all others are in the origin. */
export function meshWith(
  places: Partial<Record<MeshPointName, readonly [x: number, y: number, z?: number]>>,
  more: Readonly<Record<number, readonly [number, number]>> = {},
): FaceMesh {
  const points: MeshPoint[] = Array.from({ length: MESH_SIZE }, () => ({ x: 0, y: 0, z: 0 }));
  for (const [name, [x, y, z = 0]] of Object.entries(places)) points[meshPoint[name as MeshPointName]] = { x, y, z };
  for (const [index, [x, y]] of Object.entries(more)) points[Number(index)] = { x, y, z: 0 };
  return new FaceMesh(points, 20);
}
