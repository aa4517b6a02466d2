import type { AttemptStore, RequestMemory } from '@liveness/use-cases';
import { newKeptRequest } from '../repeats/kept-requests.fixtures';
import { created, newAttempt, quota } from './attempt-store.fixtures';

/** A start that its client may repeat. `create` may return the same store and memory each time. */
export function describeRepeatedStarts(
  name: string,
  create: () => { readonly store: AttemptStore; readonly memory: RequestMemory },
): void {
  describe(`${name} with a request that may be repeated`, () => {
    it('remembers it beside the attempt, until it expires', async () => {
      const { store, memory } = create();
      const request = newKeptRequest();
      expect(await memory.find(request.id, request.at)).toBeUndefined();
      expect(await store.create(newAttempt(), quota, request)).toEqual({ created: true });
      expect(await memory.find(request.id, request.expiresAt - 1)).toEqual(request);
      expect(await memory.find(request.id, request.expiresAt)).toBeUndefined();
    });

    it('has one effect however often it arrives at once, and takes one slot', async () => {
      const { store } = create();
      const { subject } = newAttempt();
      const request = newKeptRequest();
      const asked = Array.from({ length: 4 }, () => newAttempt({ subject }));
      const results = await Promise.all(asked.map((attempt) => store.create(attempt, quota, request)));
      expect(results.filter((result) => result.created).length).toBe(1);
      expect(results).toContain({ created: false, repeated: true });
      const found = await Promise.all(asked.map(({ id }) => store.find(id)));
      expect(found.filter((attempt) => attempt !== undefined).length).toBe(1);
      for (let n = 1; n < quota.limit; n += 1) await created(store, { subject });
      expect((await store.create(newAttempt({ subject }), quota)).created).toBeFalse();
    });

    it('has another effect after it has expired, even if it is still stored', async () => {
      const { store, memory } = create();
      const request = newKeptRequest();
      await store.create(newAttempt(), quota, request);
      const later = newKeptRequest({ id: request.id, at: request.expiresAt });
      expect(await store.create(newAttempt(), quota, later)).toEqual({ created: true });
      expect(await memory.find(request.id, later.at)).toEqual(later);
    });

    it('is not remembered if it was refused', async () => {
      const { store, memory } = create();
      const { subject } = newAttempt();
      for (let n = 0; n < quota.limit; n += 1) await created(store, { subject });
      const request = newKeptRequest();
      expect((await store.create(newAttempt({ subject }), quota, request)).created).toBeFalse();
      expect(await memory.find(request.id, request.at)).toBeUndefined();
    });
  });
}
