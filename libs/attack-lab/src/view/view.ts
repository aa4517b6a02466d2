import type { DetectedFace } from '@liveness/capture-guidance';
import type { ImageSize, Observation } from '@liveness/domain';

/** What is shown to the camera: one instrument, or a living person, in one position. */
export interface ViewRequest {
  /** Name of a species, or `genuine`. */
  readonly species: string;
  /** Id of the person who is shown. */
  readonly person: string;
  /** Light, camera, compression: `plain` unless said otherwise. */
  readonly condition: string;
  /** What tells this view from others of the species: angles in degrees, lengths in face widths. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** A view as both detectors saw it. */
export interface View extends ViewRequest {
  /** In pixels. */
  readonly image: ImageSize;
  readonly server: Observation;
  /** As the portal's detector gives it, in pixels. */
  readonly browser: readonly DetectedFace[];
}

/** One text for each view that is to be rendered once. */
export function viewKey({ species, person, condition, parameters }: ViewRequest): string {
  const sorted = Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${parameters[name]}`);
  return [species, person, condition, ...sorted].join(' ');
}
