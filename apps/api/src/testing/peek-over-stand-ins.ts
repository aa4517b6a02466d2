import { readConfiguration } from '@liveness/adapters';
import type { AwsClients } from '@liveness/adapters';
import {
  faces,
  InMemoryAccessTokens,
  jpegShowing,
  observationIn,
  ScriptedFaceAnalyser,
  ScriptedFaceComparer,
} from '@liveness/api-testing';
import type { StandInEnvironment } from '@liveness/api-testing/stand-ins';
import { createRegistry } from '@liveness/challenge-kernel';
import { createApp } from '../app';
import { productionDependencies } from '../production-dependencies';
import { Caller } from '../stored-by/caller';
import { testChallenge } from './test-challenge';

/** The API over the stand-ins of AWS, with one challenge, PEEK: a picture with one face passes. */
export interface PeekOverStandIns {
  readonly tokens: InMemoryAccessTokens;
  /** Returns the API as whoever has this token calls it. */
  by(bearer: string): Caller;
}

/** @param environment of the stand-ins, with the variables that differ from a usual deployment's */
export function peekOverStandIns(
  environment: StandInEnvironment,
  clients: AwsClients,
  now: () => number,
): PeekOverStandIns {
  const tokens = new InMemoryAccessTokens();
  const configuration = readConfiguration({
    LIVENESS_PUBLIC_URL: 'https://liveness.example',
    LIVENESS_OIDC_ISSUER: 'https://issuer.example',
    LIVENESS_OIDC_AUDIENCES: 'portal',
    ...environment,
  });
  const dependencies = productionDependencies(configuration, clients, now);
  const app = createApp({
    dependencies: {
      ...dependencies,
      analyser: new ScriptedFaceAnalyser(observationIn),
      comparer: new ScriptedFaceComparer(() => 100),
      registry: createRegistry([testChallenge('PEEK')]),
      settings: { ...dependencies.settings, challenges: [{ type: 'PEEK', preset: 'standard' }] },
    },
    accessTokens: tokens,
    publicUrl: configuration.LIVENESS_PUBLIC_URL,
    allowedOrigins: [],
    log: () => undefined,
  });
  return { tokens, by: (bearer) => new Caller(async (path, init) => app.request(path, init), bearer) };
}

let pictures = 0;

/** Returns a picture with so many faces, a new one each time: the same picture would belong to the attempt that sent it first. */
export function anotherPicture(howMany: number): Uint8Array {
  pictures += 1;
  const landmarks = [{ type: 'nose', x: 1 / pictures, y: 0.5 }];
  return jpegShowing({ faces: faces(howMany).faces.map((face) => ({ ...face, landmarks })) });
}
