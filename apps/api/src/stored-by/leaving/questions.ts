import type { AttemptDetail, AttemptPage, ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import { presetNames, reviewLabels } from '@liveness/domain';
import type { Deployment } from '../deployment';
import type { LeftNotes, SaidThen } from '../left-behind';

/**
 * Returns the API's responses at the end: lists with every filter, counts, statistics, the audit log, then each
 * attempt.
 */
export async function saidOf(deployment: Deployment, from: number, leftAt: number): Promise<readonly SaidThen[]> {
  const [reviewer, backend] = [deployment.reviewer(), deployment.backend()];
  const span = new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(leftAt).toISOString(),
  }).toString();
  const { attempts } = await reviewer.call<AttemptPage>('GET', `/admin/attempts?${span}`);
  const different = (values: readonly (string | number | undefined)[]) =>
    [...new Set(values)].flatMap((value) => (value === undefined ? [] : [encodeURIComponent(value)]));
  const filters = [
    ...different(attempts.map(({ challenge }) => challenge)).map((value) => `challenge=${value}`),
    ...['open', 'passed', 'failed', 'expired'].map((value) => `status=${value}`),
    ...different(attempts.map(({ reason }) => reason)).map((value) => `reason=${value}`),
    ...['reviewed', 'unreviewed', ...reviewLabels].map((value) => `review=${value}`),
    ...different(attempts.map(({ subject }) => subject)).map((value) => `user=${value}`),
    ...different(attempts.map(({ thresholdsVersion }) => thresholdsVersion)).map(
      (value) => `thresholdsVersion=${value}`,
    ),
    'challenge=POSE&status=failed&review=unreviewed',
  ];
  const asReviewer = [
    ...['', ...filters.map((filter) => `&${filter}`)].flatMap((filter) => [
      `/admin/attempts?${span}${filter}`,
      `/admin/attempts/count?${span}${filter}`,
    ]),
    `/admin/statistics?${span}`,
    `/admin/audit?${span}`,
    `/admin/audit?${span}&action=thresholds-published`,
    ...attempts.map(({ id }) => `/admin/attempts/${id}`),
  ];
  const said: SaidThen[] = [];
  for (const path of asReviewer) said.push({ path, body: lasting(await reviewer.call('GET', path)) });
  for (const path of attempts.map(({ id }) => `/attempts/${id}`))
    said.push({ path, body: await backend.call('GET', path) });
  return said;
}

/** Returns what reviewers are told of attempts at the end. */
export async function saidOfAttempts(deployment: Deployment, ids: readonly string[]): Promise<readonly SaidThen[]> {
  const said: SaidThen[] = [];
  for (const path of ids.map((id) => `/admin/attempts/${id}`))
    said.push({ path, body: lasting(await deployment.reviewer().call('GET', path)) });
  return said;
}

/**
 * Leaves out the frames pass, which differs each time an attempt is opened, and the faces, which are long and stored in
 * the table.
 */
function lasting({ framesPass: _, frames, ...body }: Readonly<Record<string, unknown>>): unknown {
  return {
    ...body,
    ...(Array.isArray(frames) && {
      frames: frames.map(({ faces: __, ...frame }: Readonly<Record<string, unknown>>) => frame),
    }),
  };
}

/** Returns the published thresholds, newest first. */
export async function publishedOf(deployment: Deployment, challenge: string): Promise<readonly ThresholdsVersion[]> {
  const { history } = await deployment.reviewer().call<ThresholdsView>('GET', `/admin/thresholds/${challenge}`);
  return history.filter(({ version }) => version > 0);
}

/**
 * @throws Error unless attempts passed and failed at every challenge under every preset; the random parameters differ
 * each time
 */
export function expectEveryOutcome(said: readonly SaidThen[]): void {
  const details = said
    .filter(({ path }) => /^\/admin\/attempts\/[0-9a-f-]{36}$/.test(path))
    .map(({ body }) => body as AttemptDetail);
  for (const preset of presetNames) {
    for (const [challenge, status] of ['NOSE', 'POSE', 'TURN'].flatMap((each) => [
      [each, 'passed'],
      [each, 'failed'],
    ])) {
      const found = details.some(
        (detail) =>
          detail.thresholds.preset === preset &&
          detail.thresholds.version === 0 &&
          detail.challenge === challenge &&
          detail.status === status,
      );
      if (!found) throw new Error(`no attempt at ${challenge} ${status} under ${preset}: try again`);
    }
  }
}

/**
 * Returns requests that continue where a page ended. The retention must be so long that one request does not search all
 * of it.
 */
export async function cursorsOf(deployment: Deployment, from: number, leftAt: number): Promise<LeftNotes['cursors']> {
  const admin = deployment.admin();
  const span = new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(leftAt).toISOString(),
  }).toString();
  const pages = [
    '/attempts',
    '/attempts?challenge=NOSE&status=passed',
    '/attempts?user=fay',
    '/audit',
    `/statistics?${span}`,
  ];
  const found: LeftNotes['cursors'][number][] = [];
  for (const path of pages) {
    const { nextCursor } = await admin.call<{ readonly nextCursor?: string }>('GET', `/admin${path}`);
    if (nextCursor !== undefined)
      found.push({
        cursor: nextCursor,
        method: 'GET',
        path: `${path}${path.includes('?') ? '&' : '?'}cursor=${nextCursor}`,
      });
  }
  const query = { personal: true };
  const { nextCursor } = await admin.call<{ readonly nextCursor?: string }>('POST', '/admin/attempts/export', query);
  if (nextCursor !== undefined)
    found.push({
      cursor: nextCursor,
      method: 'POST',
      path: '/attempts/export',
      body: { ...query, cursor: nextCursor },
    });
  return found;
}
