import { createHash } from 'node:crypto';
import { readOperations } from './description';
import { hostileRequest } from './hostile-request';
import type { HostileRequest } from './hostile-request';
import { exampleKnown } from '../testing/example-known';

/** Jasmine compares pictures byte by byte, for minutes. */
const digest = ({ body, ...others }: HostileRequest) =>
  createHash('sha256')
    .update(JSON.stringify(others))
    .update(body ?? 'none')
    .digest('hex');

describe('hostile requests', () => {
  const operations = readOperations('docs/openapi.json');
  const requests = (seed: number, count = 2_000) =>
    Array.from({ length: count }, (_, index) => hostileRequest(operations, exampleKnown, seed, index));

  it('are made of every operation that the document describes, with an example of each body', () => {
    expect(operations.length).toBeGreaterThan(15);
    for (const { id, bodies } of operations)
      for (const { type, example } of bodies)
        expect(type.startsWith('image/') || example !== undefined)
          .withContext(`${id} ${type}`)
          .toBeTrue();
    expect(new Set(requests(1).map(({ operation }) => operation)).size).toBe(operations.length);
  });

  it('are the same for the same seed, each without those before it', () => {
    spyOn(Date, 'now').and.returnValue(1_800_000_000_000);
    const all = requests(7, 300).map(digest);
    for (const index of [0, 17, 299])
      expect(digest(hostileRequest(operations, exampleKnown, 7, index))).toBe(all[index] ?? '');
    expect(new Set(all).size).toBeGreaterThan(290);
    expect(requests(8, 300).map(digest).join()).not.toBe(all.join());
  });

  it('change methods, paths, headers, tokens, bodies and pictures, and leave some as they should be', () => {
    const says = requests(3).map(({ says: what }) => what.join('; '));
    for (const part of [
      /by [A-Z]+/,
      /the path /,
      /x-\S+ is "/,
      /algorithm none/,
      /the body /,
      /the picture /,
      /is 1e-131/,
    ])
      expect(says.filter((what) => part.test(what)).length)
        .withContext(String(part))
        .toBeGreaterThan(2);
    expect(says.filter((what) => /^as \w+$/.test(what)).length).toBeGreaterThan(100);
  });

  it('expect an outage only where they meet one', () => {
    const provoking = requests(5).filter(({ provokes }) => provokes);
    expect(provoking.length).toBeGreaterThan(0);
    expect(provoking.every(({ says }) => says.includes('the picture meets an outage'))).toBeTrue();
  });
});
