import type { Draw } from '../requests/draw';
import { hostileJson } from '../requests/hostile-json';
import { newPicture } from '../requests/hostile-jpeg';
import type { Sendable } from '../sending/answer';

/** An attempt with the secret of the device that started it. */
export interface MovedAttempt {
  readonly id: string;
  readonly token: string;
  readonly secret: string;
}

/** What a check's backend and devices know of it. */
export interface Scene {
  readonly backend: string;
  readonly id: string;
  /** The request that created it. */
  readonly created: Sendable;
  /** One for each device that has worked on it. */
  readonly secrets: string[];
  readonly codes: string[];
  readonly attempts: MovedAttempt[];
  /** Secrets of other checks. */
  readonly foreign: readonly string[];
  /** Makes pictures differ. */
  picture: number;
}

/** One call. */
export interface Move {
  readonly name: MoveName;
  readonly request: Sendable;
  /** The secret that it was made with, if it was a device's. */
  readonly secret?: string;
  readonly attempt?: MovedAttempt;
}

export type MoveName = keyof typeof moves;

/** How often each move is drawn, compared with the others. */
const weights: Readonly<Record<MoveName, number>> = {
  createAgain: 1,
  createOther: 0.5,
  read: 3,
  list: 0.5,
  image: 0.5,
  cancel: 0.3,
  redact: 0.2,
  own: 2,
  consent: 0.5,
  offer: 2.5,
  redeem: 5,
  start: 4,
  frame: 5,
  verify: 4,
  giveBack: 0.3,
};

const moves = {
  createAgain: ({ created }: Scene): Sendable => created,
  createOther: ({ created }: Scene, draw: Draw): Sendable => ({
    ...created,
    body: Buffer.from(hostileJson(draw, JSON.parse(String(created.body))).text),
  }),
  read: (scene: Scene) => asBackend(scene, 'GET', `/${scene.id}`),
  list: (scene: Scene) => asBackend(scene, 'GET', '?reference=story'),
  image: (scene: Scene) => asBackend(scene, 'GET', `/${scene.id}/reference-image`),
  cancel: (scene: Scene) => asBackend(scene, 'POST', `/${scene.id}/cancel`),
  redact: (scene: Scene) => asBackend(scene, 'POST', `/${scene.id}/redact`),
  own: (_scene: Scene, _draw: Draw, secret: string) => asDevice(secret, 'GET', '/check'),
  consent: (_scene: Scene, draw: Draw, secret: string) =>
    asDevice(secret, 'POST', '/check/consent', { version: '1', accepted: draw.chance(0.8), locale: 'en' }),
  offer: (_scene: Scene, _draw: Draw, secret: string) => asDevice(secret, 'POST', '/check/hand-off'),
  redeem: ({ codes }: Scene, draw: Draw): Sendable => {
    const code = draw.chance(0.8) ? (draw.pick(codes.slice(-2)) ?? '') : 'A'.repeat(43);
    return { ...asDevice('', 'POST', '/check/hand-off/redeem', { code }), headers: json };
  },
  start: (_scene: Scene, _draw: Draw, secret: string) =>
    asDevice(secret, 'POST', '/challenge', { imageWidth: 480, imageHeight: 480 }),
  frame: (scene: Scene, _draw: Draw, secret: string, { id, token }: MovedAttempt): Sendable => ({
    method: 'PUT',
    path: `/api/challenge/${id}/frame`,
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'image/jpeg',
      'x-attempt-token': token,
      'x-frame-timestamp': String(Date.now()),
    },
    body: newPicture(`${scene.id}-${(scene.picture += 1)}`),
  }),
  verify: (_scene: Scene, draw: Draw, secret: string, { id, token }: MovedAttempt) =>
    asDevice(secret, 'POST', `/challenge/${id}/verify`, { token, canLook: draw.chance(0.5) }),
  giveBack: (_scene: Scene, _draw: Draw, secret: string, { id, token }: MovedAttempt) =>
    asDevice(secret, 'POST', `/challenge/${id}/give-back`, { token }),
} as const;

/** The moves that need an attempt. */
const ofAttempts: ReadonlySet<MoveName> = new Set<MoveName>(['frame', 'verify', 'giveBack']);

/** Returns the next call, of the backend or of a device: mostly one that makes sense, sometimes one with another's secret. */
export function nextMove(scene: Scene, draw: Draw): Move {
  const possible = (Object.keys(moves) as MoveName[]).filter(
    (name) => (scene.attempts.length > 0 || !ofAttempts.has(name)) && (scene.codes.length > 0 || name !== 'redeem'),
  );
  const total = possible.reduce((sum, name) => sum + weights[name], 0);
  let at = (draw.below(1000) / 1000) * total;
  const name = possible.find((each) => (at -= weights[each]) < 0) ?? 'read';
  const attempt = scene.attempts.length > 0 ? draw.pick(scene.attempts.slice(-2)) : undefined;
  const own = attempt && ofAttempts.has(name) ? attempt.secret : draw.pick(scene.secrets);
  const secret = draw.chance(0.9) ? own : draw.pick([...scene.secrets, ...scene.foreign]);
  const request = moves[name](scene, draw, secret, attempt ?? { id: '', token: '', secret });
  return { name, request, secret, ...(attempt && { attempt }) };
}

const json = { 'content-type': 'application/json' };

function asBackend({ backend }: Scene, method: string, path: string): Sendable {
  const authorization = `Bearer ${backend}`;
  return { method, path: `/api/checks${path}`, headers: { authorization }, body: undefined };
}

function asDevice(secret: string, method: string, path: string, body?: object): Sendable {
  const authorization = `Bearer ${secret}`;
  return {
    method,
    path: `/api${path}`,
    headers: { authorization, ...(body && json) },
    body: body && Buffer.from(JSON.stringify(body)),
  };
}
