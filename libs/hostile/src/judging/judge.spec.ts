import { hostileRequest } from '../requests/hostile-request';
import { readOperations } from '../requests/description';
import type { Answer } from '../sending/answer';
import { exampleKnown } from '../testing/example-known';
import { judge } from './judge';
import { leaksInLog } from '../run';
import { leaksIn } from './leaks';

describe('the judge of answers', () => {
  const request = hostileRequest(readOperations('docs/openapi.json'), exampleKnown, 1, 1);
  const asked = { ...request, method: 'GET', provokes: false };
  const problem = (status: number, code = 'some-code', more: Record<string, string> = {}): Answer => ({
    status,
    headers: { 'content-type': 'application/problem+json', ...more },
    body: Buffer.from(JSON.stringify({ type: 'x', title: 'X', status, code })),
  });
  const json = (text: string): Answer => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(text),
  });
  const faults = (answer: Answer, how: Partial<typeof asked> = {}) =>
    judge({ ...asked, ...how }, answer, { 'a secret': 'hush-hush' }).faults;

  it('finds nothing wrong with successes and problems', () => {
    for (const answer of [json('{"a":1}'), problem(400), problem(405, 'x', { allow: 'GET' })])
      expect(faults(answer)).toEqual([]);
    expect(faults({ ...problem(404), body: Buffer.alloc(0) }, { method: 'HEAD' })).toEqual([]);
    expect(faults(problem(503, 'unavailable', { 'retry-after': '2' }), { provokes: true })).toEqual([]);
  });

  const wrong: Readonly<Record<string, [Answer, RegExp]>> = {
    'a 500': [problem(500, 'internal'), /500 without an outage/],
    'a 503 that nothing provoked': [problem(503, 'unavailable', { 'retry-after': '1' }), /503 without an outage/],
    'a text': [{ ...problem(400), headers: { 'content-type': 'text/plain' } }, /not application\/problem\+json/],
    'a body that is none': [{ ...problem(400), body: Buffer.from('<html>') }, /no JSON object/],
    'another status in the body': [{ ...problem(400), status: 404 }, /its body says 400/],
    '405 without Allow': [problem(405), /without Allow/],
    '429 without Retry-After': [problem(429), /without Retry-After/],
    'broken JSON': [json('{"a":'), /no JSON/],
    'a status that does not exist': [{ ...json('{}'), status: 0 }, /does not exist/],
    'a stack trace': [json(JSON.stringify({ detail: 'Error: x\n    at f (/x/y.ts:1:2)' })), /a stack trace/],
    'a file': [json('{"detail":"/srv/node_modules/hono"}'), /a path of the program/],
    'a secret': [json('{"detail":"hush-hush"}'), /a secret/],
    'a secret in a header': [{ ...json('{}'), headers: { location: 'hush-hush' } }, /a secret/],
  };
  for (const [what, [answer, fault]] of Object.entries(wrong)) {
    it(`finds ${what}`, () => {
      expect(faults(answer).join('; ')).toMatch(fault);
    });
  }

  it('finds a problem without a code', () => {
    const { body, ...rest } = problem(400);
    const { code: _, ...others } = JSON.parse(body.toString()) as Record<string, unknown>;
    expect(faults({ ...rest, body: Buffer.from(JSON.stringify(others)) })).toEqual(['its body has no code']);
  });

  it('finds secrets in a log, where an outage has its stack', () => {
    const secrets = { 'a token': 'ey.secret' };
    const log =
      '{"status":503,"stack":"Error: x\\n    at f (file:///x.mjs:1:2)"}\n{"path":"/x","header":"ey.secret"}\n';
    expect(leaksInLog(log, secrets).map(({ faults: [fault], answer }) => [fault, answer])).toEqual([
      ['it tells a token', '{"path":"/x","header":"ey.secret"}'],
    ]);
  });

  it('looks for private keys, too', () => {
    expect(leaksIn(`{"kty":"EC","d":"${'x'.repeat(43)}"}`)).toEqual(['a private key']);
    expect(leaksIn('{"kty":"EC","x":"abc","d":1}')).toEqual([]);
  });
});
