import type { LocalCredentials } from '../aws-wire/credentials';
import type { LoopbackServer } from '../http/loopback-server';
import { serveJson11 } from '../json11/json11-server';
import { detectFaces } from './detect-faces';
import type { FaceMeasurer } from './detect-faces';

export interface RekognitionStandInOptions {
  readonly measurer: FaceMeasurer;
  readonly credentials: LocalCredentials;
  readonly report: (error: unknown) => void;
}

export function startRekognitionStandIn({ measurer, credentials, report }: RekognitionStandInOptions): Promise<LoopbackServer> {
  return serveJson11({ operations: { 'RekognitionService.DetectFaces': (input) => detectFaces(input, measurer) }, credentials, report });
}
