import type { Attempt } from '@liveness/domain';
import type { Admission, AttemptStore } from '@liveness/use-cases';
import {
  candidate,
  created,
  createdWithFrames,
  decisionOver,
  digestOf,
  lifetimeMs,
  outcome,
  sequencesOf,
  start,
  upTo,
} from './attempt-store.fixtures';

const cap = 12;

export function describeAdmission(create: () => AttemptStore): void {
  describe('admission of a frame', () => {
    it('assigns sequence numbers in order of arrival, and counts frames', async () => {
      const store = create();
      const { id } = await created(store);
      expect(await store.admitFrame(id, candidate(7), cap)).toEqual({ outcome: 'admitted', sequence: 1 });
      expect(await store.admitFrame(id, candidate(3), cap)).toEqual({ outcome: 'admitted', sequence: 2 });
      expect((await store.find(id))?.frameCount).toBe(2);
    });

    it('takes the clock offset of the first frame', async () => {
      const store = create();
      const { id } = await created(store);
      await store.admitFrame(id, candidate(1, { clockOffsetMs: -86_400_000 }), cap);
      expect((await store.find(id))?.clockOffsetMs).toBe(-86_400_000);
      expect(await store.admitFrame(id, candidate(2, { clockOffsetMs: -86_399_999 }), cap)).toEqual({
        outcome: 'clock-moved',
      });
      expect(await store.admitFrame(id, candidate(2, { clockOffsetMs: -86_400_000 }), cap)).toEqual({
        outcome: 'admitted',
        sequence: 2,
      });
    });

    it('treats a clock offset of zero like any other', async () => {
      const store = create();
      const { id } = await created(store);
      await store.admitFrame(id, candidate(1, { clockOffsetMs: 0 }), cap);
      expect(await store.admitFrame(id, candidate(2, { clockOffsetMs: 1 }), cap)).toEqual({ outcome: 'clock-moved' });
    });

    it('lasts until the attempt expires, to the millisecond', async () => {
      const store = create();
      const { id } = await created(store);
      expect(await store.admitFrame(id, candidate(1, { receivedAt: start + lifetimeMs }), cap)).toEqual({
        outcome: 'expired',
      });
      expect((await store.find(id))?.frameCount).toBe(0);
      expect(await store.admitFrame(id, candidate(1, { receivedAt: start + lifetimeMs - 1 }), cap)).toEqual({
        outcome: 'admitted',
        sequence: 1,
      });
    });

    for (const { situation, arrange, offer, result } of resultsInOrder) {
      it(`returns ${result.outcome} ${situation}`, async () => {
        const store = create();
        const attempt = await createdWithFrames(store, 3);
        await arrange(store, attempt);
        const before = await store.find(attempt.id);
        expect(await store.admitFrame(attempt.id, offer, 3)).toEqual(result);
        expect(await store.find(attempt.id))
          .withContext('a frame that was not admitted changes nothing')
          .toEqual(before);
      });
    }

    describeRaces(create);
  });
}

interface AdmissionCase {
  readonly situation: string;
  readonly arrange: (store: AttemptStore, attempt: Attempt) => Promise<unknown>;
  readonly offer: ReturnType<typeof candidate>;
  readonly result: Admission;
}

const open = async () => undefined;
const closed = (store: AttemptStore, { id }: Attempt) => store.close(id, start + 1000);
const decided = (store: AttemptStore, { id }: Attempt) => store.decide(id, outcome, decisionOver(1));
const afterExpiry = start + lifetimeMs;

/** With three frames admitted under a cap of three. When several results apply, the port's order decides. */
const resultsInOrder: readonly AdmissionCase[] = [
  { situation: 'for a known frame', arrange: open, offer: candidate(2), result: { outcome: 'known', sequence: 2 } },
  {
    situation: 'for a known frame, with another offset',
    arrange: open,
    offer: candidate(2, { clockOffsetMs: 0 }),
    result: { outcome: 'known', sequence: 2 },
  },
  {
    situation: 'for a known frame, after closing',
    arrange: closed,
    offer: candidate(3),
    result: { outcome: 'known', sequence: 3 },
  },
  {
    situation: 'for a known frame, closed in time, after expiry',
    arrange: closed,
    offer: candidate(3, { receivedAt: afterExpiry }),
    result: { outcome: 'known', sequence: 3 },
  },
  {
    situation: 'for a known frame, after the decision',
    arrange: decided,
    offer: candidate(3),
    result: { outcome: 'closed' },
  },
  {
    situation: 'for a known frame, after expiry',
    arrange: open,
    offer: candidate(3, { receivedAt: afterExpiry }),
    result: { outcome: 'expired' },
  },
  {
    situation: 'for other bytes of the same time',
    arrange: open,
    offer: candidate(2, { digest: digestOf(99) }),
    result: { outcome: 'conflict' },
  },
  {
    situation: 'for other bytes of the same time, with another offset',
    arrange: open,
    offer: candidate(2, { digest: digestOf(99), clockOffsetMs: 0 }),
    result: { outcome: 'conflict' },
  },
  {
    situation: 'for other bytes of the same time, after closing',
    arrange: closed,
    offer: candidate(2, { digest: digestOf(99) }),
    result: { outcome: 'closed' },
  },
  {
    situation: 'for a frame of another offset, over the cap',
    arrange: open,
    offer: candidate(4, { clockOffsetMs: 0 }),
    result: { outcome: 'clock-moved' },
  },
  { situation: 'over the cap', arrange: open, offer: candidate(4), result: { outcome: 'cap' } },
  {
    situation: 'for the bytes of another frame at a new time, over the cap',
    arrange: open,
    offer: candidate(4, { digest: digestOf(1) }),
    result: { outcome: 'cap' },
  },
  { situation: 'after closing', arrange: closed, offer: candidate(4), result: { outcome: 'closed' } },
  {
    situation: 'after closing and expiry',
    arrange: closed,
    offer: candidate(4, { receivedAt: afterExpiry }),
    result: { outcome: 'closed' },
  },
  { situation: 'after the decision', arrange: decided, offer: candidate(4), result: { outcome: 'closed' } },
  {
    situation: 'after expiry, over the cap',
    arrange: open,
    offer: candidate(4, { receivedAt: afterExpiry }),
    result: { outcome: 'expired' },
  },
];

function describeRaces(create: () => AttemptStore): void {
  it('admits exactly the cap when more frames arrive at once, with consecutive sequence numbers', async () => {
    const store = create();
    const { id } = await created(store);
    const admissions = await Promise.all(upTo(30).map((n) => store.admitFrame(id, candidate(n), cap)));
    expect(sequencesOf(admissions)).toEqual(upTo(cap));
    expect(admissions.filter((admission) => admission.outcome === 'cap').length).toBe(30 - cap);
    const frames = await store.frames(id);
    expect(frames.map(({ sequence }) => sequence).sort((one, other) => one - other))
      .withContext('every admitted frame is listed')
      .toEqual(upTo(cap));
  });

  it('assigns one sequence number to a frame that arrives many times at once', async () => {
    const store = create();
    const { id } = await created(store);
    const admissions = await Promise.all(upTo(8).map(() => store.admitFrame(id, candidate(1), cap)));
    expect(admissions.filter((admission) => admission.outcome === 'admitted').length).toBe(1);
    expect(admissions.every((admission) => 'sequence' in admission && admission.sequence === 1)).toBeTrue();
    expect((await store.find(id))?.frameCount).toBe(1);
  });

  it('takes the clock offset of one frame when several first frames arrive at once', async () => {
    const store = create();
    const { id } = await created(store);
    const admissions = await Promise.all(
      upTo(8).map((n) => store.admitFrame(id, candidate(n, { clockOffsetMs: n }), cap)),
    );
    expect(sequencesOf(admissions)).toEqual([1]);
    expect(admissions.filter((admission) => admission.outcome === 'clock-moved').length).toBe(7);
  });

  it('ends as soon as closing returns: every admitted frame is listed, and none is added', async () => {
    const store = create();
    const { id } = await createdWithFrames(store, 1);
    const racing = upTo(20).map((n) => store.admitFrame(id, candidate(n + 1), 40));
    expect(await store.close(id, start + 2500)).toBe('closed');
    const listed = await store.frames(id);
    const admissions = await Promise.all(racing);
    expect(listed.map(({ sequence }) => sequence).sort((one, other) => one - other)).toEqual([
      1,
      ...sequencesOf(admissions),
    ]);
    expect(await store.frames(id)).toEqual(listed);
  });
}
