import { judge } from '../judging/judge';
import { Draw } from '../requests/draw';
import type { Answer, Send, Sendable } from '../sending/answer';
import { checkFaults } from './check-faults';
import type { SeenCheck } from './check-faults';
import { nextMove } from './check-moves';
import type { Move, Scene } from './check-moves';

/** How a check's story went. */
export interface CheckStory {
  /** Answers by `move status code`. */
  readonly counts: Readonly<Record<string, number>>;
  /** What must never happen, in the order in which it was found. */
  readonly faults: readonly string[];
}

export interface StoryCast {
  readonly send: Send;
  /** The backend's bearer token. */
  readonly backend: string;
  /** Makes one run differ from another of the same seed. */
  readonly nonce: string;
}

/** `createOther` may have changed what does not matter, such as the order of fields. */
const issuing: ReadonlySet<Move['name']> = new Set(['createAgain', 'createOther', 'redeem']);
const rounds = 9;
const mostAtOnce = 4;

/**
 * Lets a backend and several devices call for one check in an order that is drawn, up to four at once, and compares what
 * they were told with what must hold for every check.
 */
export async function playCheck({ send, backend, nonce }: StoryCast, seed: number, index: number): Promise<CheckStory> {
  const draw = new Draw(seed, index);
  const created: Sendable = {
    method: 'POST',
    path: '/api/checks',
    headers: {
      authorization: `Bearer ${backend}`,
      'content-type': 'application/json',
      'idempotency-key': `${nonce}-${index}`,
    },
    body: Buffer.from(JSON.stringify(bodyOf(draw))),
  };
  const first = await jsonOf<{ readonly id: string; readonly clientSecret: string }>(await send(created));
  const other = await jsonOf<{ readonly clientSecret: string }>(
    await send({ ...created, headers: { ...created.headers, 'idempotency-key': `${nonce}-${index}-other` } }),
  );
  const scene: Scene = {
    backend,
    id: first.id,
    created,
    secrets: [first.clientSecret],
    codes: [],
    attempts: [],
    foreign: [other.clientSecret],
    picture: 0,
  };
  const seen: SeenCheck = {
    id: first.id,
    statuses: [],
    receipts: new Map(),
    givenBack: new Set(),
    ids: new Set([first.id]),
  };
  const told = new Told(scene, seen);
  for (let round = 0; round < rounds; round += 1) {
    const moves = Array.from({ length: 1 + draw.below(mostAtOnce) }, () => nextMove(scene, draw));
    const answers = await Promise.all(moves.map(({ request }) => send(request)));
    for (const [at, move] of moves.entries()) told.hear(move, answers[at] as Answer);
  }
  const last = await send({
    method: 'GET',
    path: `/api/checks/${first.id}`,
    headers: { authorization: `Bearer ${backend}` },
    body: undefined,
  });
  const check = await jsonOf<Parameters<typeof checkFaults>[0]>(last);
  const started = scene.attempts.map(({ id }) => id);
  return { counts: told.counts, faults: [...told.faults, ...checkFaults(check, seen, started)] };
}

/** Half of the checks are tests, so that some of them pass. */
function bodyOf(draw: Draw): object {
  return {
    reference: `story-${crypto.randomUUID()}`,
    challenges: ['NOSE'],
    maxAttempts: 1 + draw.below(3),
    ...(draw.chance(0.6) && { test: { outcome: draw.pick(['passed', 'passed', 'failed']) } }),
  };
}

/** What the answers say, and what is wrong with each of them. */
class Told {
  readonly counts: Record<string, number> = {};
  readonly faults: string[] = [];

  constructor(
    readonly scene: Scene,
    readonly seen: SeenCheck,
  ) {}

  hear({ name, request, secret, attempt }: Move, answer: Answer): void {
    const { scene, seen } = this;
    const asked = { index: 0, operation: name, says: [], provokes: false, ...request };
    const { code, faults } = judge(asked, answer, this.#hidden(name));
    const kind = `${name} ${answer.status} ${code}`.trim();
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
    this.faults.push(...faults.map((fault) => `${name}: ${fault}`));
    if (answer.status >= 300 || name === 'image') return;
    const said = JSON.parse(answer.body.toString()) as Readonly<Record<string, string>>;
    if (name === 'createAgain' || name === 'createOther') seen.ids.add(said['id'] ?? '');
    if (name === 'read' || name === 'cancel' || name === 'redact') seen.statuses.push(said['status'] ?? '');
    const isForeign = scene.foreign.includes(secret ?? '');
    if (name === 'offer' && !isForeign) scene.codes.push(said['code'] ?? '');
    if (name === 'redeem') scene.secrets.push(said['clientSecret'] ?? '');
    if (name === 'start' && !isForeign)
      scene.attempts.push({ id: said['id'] ?? '', token: said['token'] ?? '', secret: secret ?? '' });
    if (name === 'giveBack' && attempt && Boolean(said['givenBack'])) seen.givenBack.add(attempt.id);
    if (name === 'verify' && attempt) {
      const receipts = seen.receipts.get(attempt.id) ?? new Set();
      seen.receipts.set(attempt.id, receipts.add(said['receipt'] ?? ''));
    }
  }

  /** Client secrets are in the answers that issue them, and in no other. */
  #hidden(name: Move['name']): Readonly<Record<string, string>> {
    if (issuing.has(name)) return {};
    return Object.fromEntries(this.scene.secrets.map((secret, device) => [`the secret of device ${device}`, secret]));
  }
}

async function jsonOf<T>({ status, body }: Answer): Promise<T> {
  if (status >= 300) throw new Error(`a story could not begin or end: ${status} ${body.toString().slice(0, 300)}`);
  return JSON.parse(body.toString()) as T;
}
