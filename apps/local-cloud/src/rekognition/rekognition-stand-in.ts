import type { LocalCredentials } from '../aws-wire/credentials';
import type { LoopbackServer } from '../http/loopback-server';
import type { Json11Operations } from '../json11/json11';
import { serveJson11 } from '../json11/json11-server';
import { compareFaces } from './compare-faces';
import type { FaceComparer } from './compare-faces';
import { detectFaces } from './detect-faces';
import type { FaceMeasurer } from './detect-faces';

export interface RekognitionStandInOptions {
  readonly measurer: FaceMeasurer & FaceComparer;
  readonly credentials: LocalCredentials;
  readonly report: (error: unknown) => void;
}

export function startRekognitionStandIn({
  measurer,
  credentials,
  report,
}: RekognitionStandInOptions): Promise<LoopbackServer> {
  const operations: Json11Operations = {
    'RekognitionService.DetectFaces': (input) => detectFaces(input, measurer),
    'RekognitionService.CompareFaces': (input) => compareFaces(input, measurer),
  };
  return serveJson11({ operations, credentials, report });
}
