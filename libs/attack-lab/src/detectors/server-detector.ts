import type { Observation } from '@liveness/domain';
import { detectFacesWith, loadFaceModels } from '@liveness/face-analyser/single-thread';
import { toObservation } from '@liveness/rekognition-faces';

/** Observes a JPEG as the server does: the analyser of the local cloud, and the adapter that production has for Rekognition. */
export type ServerDetector = (jpeg: Uint8Array) => Observation;

export async function loadServerDetector(): Promise<ServerDetector> {
  const models = await loadFaceModels();
  return (jpeg) => toObservation(detectFacesWith(models, jpeg));
}
