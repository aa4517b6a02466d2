// The stand-ins alone, for the specs of adapters: `node --import tsx apps/local-cloud/src/stand-ins-main.ts
// [STATE_FOLDER]` prints one line of JSON, `{"environment": {…}}`, with the variables for their clients. Ends when
// standard input closes. Without a folder, nothing is kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaceAnalyser } from '@liveness/face-analyser';
import { localAccountId, localCredentials } from './aws-wire/signature';
import { ensureHomeFolder } from './configuration/home-folder';
import { once } from './once';
import { awsServices, defaultResourceNames } from './stand-ins/aws-services';
import { startStandIns } from './stand-ins/start-stand-ins';
import { StartupProblem } from './startup-problem';

ensureHomeFolder();
const analyser = createFaceAnalyser({ threads: 1 });
const givenFolder = process.argv[2];
const stateFolder = givenFolder ?? mkdtempSync(join(tmpdir(), 'liveness-stand-ins-'));

try {
  const standIns = await startStandIns({
    stateFolder,
    credentials: localCredentials,
    services: awsServices,
    names: defaultResourceNames,
    measurer: analyser,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const environment = {
    ...standIns.endpoints,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    LIVENESS_TABLE: defaultResourceNames.table,
    LIVENESS_FRAMES_BUCKET: defaultResourceNames.framesBucket,
    LIVENESS_BUCKET_OWNER: localAccountId,
    LIVENESS_ATTEMPT_KEY_SECRET: defaultResourceNames.attemptKeySecret,
    LIVENESS_RECEIPT_KEYS_SECRET: defaultResourceNames.receiptKeysSecret,
  };
  // More than one of them may tell it to end: a terminal, the program that started it, and that program's own end.
  const end = once(async () => {
    await standIns.close();
    await analyser.close();
    if (givenFolder === undefined) rmSync(stateFolder, { recursive: true, force: true });
    process.exit(0);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  process.stdin.once('end', end).resume();
  process.stdout.write(`${JSON.stringify({ environment })}\n`);
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
