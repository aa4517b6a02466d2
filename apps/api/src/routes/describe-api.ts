import type { World } from '../application/context';

export function describeApi(_world: World, _publicUrl: string): unknown {
  return {};
}
