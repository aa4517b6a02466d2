import type { PreviewPiece, ThresholdsView } from '@liveness/contract';
import { signIn, startLocalCloud } from '@liveness/local-cloud-testing';
import type { LocalCloudProcess } from '@liveness/local-cloud-testing';
import { medianOf } from './api/median';
import type { Bench } from './bench';
import { addDemoData } from './demo-data';

const previewed = 1_000;
/** Some are never verified; of this many, enough are decided. */
const attempts = 1_250;
const dayMs = 24 * 60 * 60 * 1000;

/** Decides demo data in a local cloud again under the limits in force, piece by piece, as the console requests it. */
export const previewBenches: readonly Bench[] = [
  { name: 'preview.1000', unit: 'ms', target: { atMost: 3_000 }, run: previewMs },
];

async function previewMs(): Promise<number> {
  const cloud = await startLocalCloud({ environment: { LIVENESS_CHALLENGES: 'NOSE:standard' }, withPortal: false });
  try {
    await addDemoData(cloud, attempts);
    const authorization = `Bearer ${(await signIn(cloud.origin, 'reviewer')).accessToken}`;
    await preview(cloud, authorization);
    return await medianOf(5, () => preview(cloud, authorization));
  } finally {
    await cloud.close();
  }
}

/** Returns how long it takes to decide this many attempts again. */
async function preview({ origin }: LocalCloudProcess, authorization: string): Promise<number> {
  const path = `${origin}/api/admin/thresholds/NOSE`;
  const headers = { authorization, 'content-type': 'application/json' };
  const { current } = (await (await fetch(path, { headers })).json()) as ThresholdsView;
  const now = Date.now();
  const range = { from: new Date(now - 14 * dayMs).toISOString(), to: new Date(now).toISOString() };
  const started = performance.now();
  let decided = 0;
  for (let cursor: string | undefined; decided < previewed;) {
    const response = await fetch(`${path}/preview`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ limits: current.limits, ...range, ...(cursor !== undefined && { cursor }) }),
    });
    if (!response.ok) throw new Error(`the preview answered ${response.status}: ${await response.text()}`);
    const piece = (await response.json()) as PreviewPiece;
    decided += piece.attempts.length;
    cursor = piece.nextCursor;
    if (piece.skipped > 0 || (cursor === undefined && decided < previewed))
      throw new Error(`measured the wrong thing: ${decided} attempts, ${piece.skipped} skipped`);
  }
  return ((performance.now() - started) * previewed) / decided;
}
