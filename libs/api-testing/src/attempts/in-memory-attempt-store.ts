import { applicantOf, isLook, openUntil, rejectionOf, takesLook, withStart } from '@liveness/domain';
import type {
  Applicant,
  Attempt,
  Decision,
  Erasure,
  FailureRules,
  Frame,
  MadeComparison,
  ObservedAttempt,
  OpenAttemptQuota,
  Outcome,
  StoredAttempt,
  Telling,
  Tries,
  WantedLook,
} from '@liveness/domain';
import type {
  Admission,
  AttemptCreation,
  AttemptStore,
  CheckChanged,
  ClaimedPicture,
  ClaimedPositions,
  Decided,
  FrameCandidate,
  KeptRequest,
  PictureClaim,
  PositionClaim,
  StoredCheck,
} from '@liveness/use-cases';
import { InMemoryCheckStore } from '../checks/in-memory-check-store';
import { InMemoryRequestMemory } from '../repeats/in-memory-request-memory';
import { otherCallsRun } from '../other-calls-run';
import { erasedAttempt } from './erased-attempt';
import { InMemoryClaims } from './in-memory-claims';
import { InMemoryTries } from './in-memory-tries';

interface Row {
  attempt: StoredAttempt;
  readonly frames: Map<number, Frame>;
  decision?: Decision;
}

/**
 * An attempt store in memory. It stores and returns copies, and each call yields before its atomic part, as a remote
 * store does.
 */
export class InMemoryAttemptStore implements AttemptStore {
  readonly #rows = new Map<string, Row>();
  readonly #claims: InMemoryClaims;
  readonly #tries = new InMemoryTries();

  constructor(
    retentionMs = 30 * 24 * 60 * 60 * 1000,
    readonly requests = new InMemoryRequestMemory(),
    readonly checks = new InMemoryCheckStore(),
  ) {
    this.#claims = new InMemoryClaims(retentionMs);
  }

  async create(
    attempt: Attempt,
    quota: OpenAttemptQuota,
    request?: KeptRequest,
    check?: StoredCheck,
  ): Promise<AttemptCreation> {
    await otherCallsRun();
    if (this.#rows.has(attempt.id)) throw new Error(`attempt ${attempt.id} exists`);
    const { startedAt: now } = attempt;
    const applicant = applicantOf(attempt);
    const tries = this.#tries.beforeStart(applicant, check, (id) => this.#rows.get(id)?.attempt, now);
    const rejection = rejectionOf(tries, quota, this.#tries.failures, now);
    if (!rejection && request && this.requests.keeps(request)) return { created: false, repeated: true };
    if (!rejection && check && !this.checks.replaceNow(check)) return { created: false, checkChanged: true };
    this.remember(applicant, rejection ? tries : withStart(tries, attempt.id, openUntil(attempt, quota)), now);
    if (rejection) return { created: false, ...rejection };
    this.requests.keep(request);
    this.#rows.set(attempt.id, { attempt: structuredClone(attempt), frames: new Map() });
    return { created: true };
  }

  /** How many failures lead to a pause. */
  set failures(rules: FailureRules) {
    this.#tries.failures = rules;
  }

  /** Returns what is remembered of somebody's tries. */
  triesOf(applicant: Applicant): Tries {
    return this.#tries.of(applicant);
  }

  /** Returns those of whom something is remembered. */
  get remembered(): readonly Applicant[] {
    return this.#tries.remembered;
  }

  remember(applicant: Applicant, changed: Tries, now: number): void {
    this.#tries.remember(applicant, changed, now);
  }

  /** Returns every attempt, in no particular order. */
  get all(): readonly StoredAttempt[] {
    return Array.from(this.#rows.values(), ({ attempt }) => structuredClone(attempt));
  }

  async find(id: string): Promise<StoredAttempt | undefined> {
    await otherCallsRun();
    return structuredClone(this.#rows.get(id)?.attempt);
  }

  async admitFrame(id: string, candidate: FrameCandidate, frameCap: number): Promise<Admission> {
    await otherCallsRun();
    const { attempt, frames } = this.#row(id);
    if (attempt.outcome || attempt.erasure) return { outcome: 'closed' };
    if (attempt.givenBackAt !== undefined) return { outcome: 'expired' };
    if (attempt.closedAt === undefined && candidate.receivedAt >= attempt.expiresAt) return { outcome: 'expired' };
    const sameTime = [...frames.values()].find(({ capturedAt }) => capturedAt === candidate.capturedAt);
    if (sameTime?.digest === candidate.digest) return { outcome: 'known', sequence: sameTime.sequence };
    const closed = attempt.closedAt !== undefined;
    if (closed && !takesLook(attempt, candidate)) return { outcome: 'closed' };
    if (sameTime) return { outcome: 'conflict' };
    if ((attempt.clockOffsetMs ?? candidate.clockOffsetMs) !== candidate.clockOffsetMs)
      return { outcome: 'clock-moved' };
    if (!closed && attempt.frameCount >= frameCap) return { outcome: 'cap' };
    const { clockOffsetMs, ...frame } = candidate;
    const sequence = attempt.frameCount + 1;
    frames.set(sequence, { ...frame, sequence });
    this.#change(id, { frameCount: sequence, clockOffsetMs });
    return { outcome: 'admitted', sequence };
  }

  async claimPicture(id: string, picture: ClaimedPicture, now: number): Promise<PictureClaim> {
    await otherCallsRun();
    return this.#claims.claimPicture(id, picture, now);
  }

  async claimPositions(id: string, claim: PositionClaim, now: number): Promise<ClaimedPositions> {
    await otherCallsRun();
    this.#claims.claimPositions(id, claim, now);
    await otherCallsRun();
    return this.#claims.sharedWith(id, now);
  }

  async saveFrame(id: string, { telling: _toldByTell, ...frame }: Frame): Promise<void> {
    await otherCallsRun();
    const { frames } = this.#row(id);
    const admitted = frames.get(frame.sequence);
    if (!admitted) throw new Error(`frame ${frame.sequence} of attempt ${id} was never admitted`);
    frames.set(frame.sequence, structuredClone({ ...frame, ...(admitted.telling && { telling: admitted.telling }) }));
  }

  async tell(
    id: string,
    { capturedAt }: Pick<Frame, 'capturedAt' | 'legsTold'>,
    telling: Telling,
  ): Promise<Telling | undefined> {
    await otherCallsRun();
    const { attempt, frames } = this.#row(id);
    if (attempt.erasure) return undefined;
    const frame = [...frames.values()].find((each) => each.capturedAt === capturedAt);
    if (!frame) throw new Error('a telling was offered for a frame that was never admitted');
    if (frame.telling) return structuredClone(frame.telling);
    frames.set(frame.sequence, { ...frame, telling: structuredClone(telling) });
    if (telling.legs > (attempt.legsTold ?? 0))
      this.#change(id, {
        legsTold: telling.legs,
        ...(telling.toldAt !== undefined && { legsToldAt: telling.toldAt }),
      });
    return telling;
  }

  async frames(id: string): Promise<readonly Frame[]> {
    await otherCallsRun();
    const row = this.#rows.get(id);
    const frames = row && !row.attempt.erasure ? [...row.frames.values()] : [];
    return structuredClone(frames.sort((one, other) => one.capturedAt - other.capturedAt));
  }

  async observed(ids: readonly string[]): Promise<ReadonlyMap<string, ObservedAttempt>> {
    const observed = new Map<string, ObservedAttempt>();
    for (const id of ids) {
      const [attempt, frames] = [await this.find(id), await this.frames(id)];
      const deciding = frames.filter((frame) => !isLook({ look: attempt?.look }, frame));
      const seen = deciding.flatMap(({ capturedAt, claimedBy, legsTold, sinceToldMs, sequence, analysis }) =>
        analysis
          ? [
              {
                capturedAt,
                observation: analysis.observation,
                ...(claimedBy !== undefined && { usedBefore: true }),
                ...(legsTold !== undefined && { legsTold, sequence }),
                ...(sinceToldMs !== undefined && { sinceToldMs }),
              },
            ]
          : [],
      );
      if (attempt && seen.length > 0 && seen.length === deciding.length)
        observed.set(id, { id, params: attempt.params, frames: seen, comparisons: attempt.comparisons ?? [] });
    }
    return observed;
  }

  async giveBack(id: string, now: number, check?: StoredCheck): Promise<'given-back' | 'kept' | 'check-changed'> {
    await otherCallsRun();
    const { attempt } = this.#row(id);
    if (attempt.givenBackAt !== undefined) return 'given-back';
    if (attempt.erasure || attempt.outcome || attempt.closedAt !== undefined) return 'kept';
    if (attempt.frameCount > 0 || now >= attempt.expiresAt) return 'kept';
    if (check && !this.checks.isCurrent(check)) return 'check-changed';
    if (!this.#tries.giveBack(applicantOf(attempt), id, now)) return 'kept';
    if (check) this.checks.replaceNow(check);
    this.#change(id, { givenBackAt: now, expiresAt: now });
    return 'given-back';
  }

  async askForLook(id: string, look: WantedLook): Promise<boolean> {
    await otherCallsRun();
    const { attempt } = this.#row(id);
    if (attempt.erasure || attempt.outcome || attempt.closedAt === undefined) return false;
    if (attempt.look) return attempt.frameCount === attempt.look.frames;
    if (attempt.frameCount !== look.frames) return false;
    this.#change(id, { look });
    return true;
  }

  async saveComparisons(id: string, comparisons: readonly MadeComparison[]): Promise<void> {
    await otherCallsRun();
    if (!this.#row(id).attempt.outcome) this.#change(id, { comparisons: structuredClone(comparisons) });
  }

  async close(id: string, now: number): Promise<'closed' | 'no-frames' | 'expired' | 'decided'> {
    await otherCallsRun();
    const { attempt } = this.#row(id);
    if (attempt.outcome) return 'decided';
    if (attempt.closedAt !== undefined) return 'closed';
    if (now >= attempt.expiresAt) return 'expired';
    if (attempt.frameCount === 0) return 'no-frames';
    this.#change(id, { closedAt: now });
    return 'closed';
  }

  async decide(
    id: string,
    outcome: Outcome,
    decision: Decision,
    check?: StoredCheck,
  ): Promise<Decided | CheckChanged | undefined> {
    await otherCallsRun();
    const row = this.#row(id);
    if (row.attempt.erasure) return undefined;
    if (row.attempt.outcome) return { outcome: structuredClone(row.attempt.outcome), first: false };
    if (check && !this.checks.replaceNow(check)) return { checkChanged: true, first: false };
    const applicant = applicantOf(row.attempt);
    this.#change(id, { outcome: structuredClone(outcome) });
    row.decision = structuredClone(decision);
    const pause = this.#tries.decided(applicant, row.attempt, outcome);
    return { outcome, first: true, ...(pause && { pause }) };
  }

  async decision(id: string): Promise<Decision | undefined> {
    await otherCallsRun();
    return structuredClone(this.#rows.get(id)?.decision);
  }

  /** Makes a decided attempt one that an older version stored: without its reference image. */
  forgetReferenceImage(id: string): void {
    const { outcome } = this.#row(id).attempt;
    if (!outcome?.receipt) return;
    const { referenceImage: _referenceImage, ...older } = outcome;
    this.#change(id, { outcome: older });
  }

  /** Changes the attempt as an erasure's marker does. Returns the stored erasure. */
  markErased({ id, outcome: asRead }: Attempt, erasure: Erasure): Erasure | 'overtaken' {
    const row = this.#row(id);
    if (row.attempt.erasure) return row.attempt.erasure;
    const { attempt } = row;
    if (attempt.outcome?.decidedAt !== asRead?.decidedAt) return 'overtaken';
    row.attempt = erasedAttempt(attempt, erasure);
    this.#forget(attempt, id, erasure.requestedAt);
    return erasure;
  }

  /** Removes an attempt from the user's tries, and all of them with the user's last attempt. */
  #forget(owner: Pick<Attempt, 'subject' | 'check'>, id: string, now: number): void {
    const isLast = ![...this.#rows.values()].some(({ attempt }) => attempt.subject === owner.subject);
    // The check names the person as long as it exists.
    this.#tries.forget(applicantOf(owner), { id, all: isLast && !owner.check }, now);
  }

  /** Completes the erasure; the first completion counts. */
  completeErasure(id: string, erasure: Required<Erasure>): Erasure {
    const row = this.#row(id);
    if (!row.attempt.erasure) throw new Error(`attempt ${id} was never marked`);
    if (row.attempt.erasure.completedAt === undefined) row.attempt = { ...row.attempt, erasure };
    return row.attempt.erasure;
  }

  /** Deletes frames, claims and decision, as an erasure does. */
  deleteParts(id: string): void {
    const row = this.#row(id);
    this.#claims.release(id);
    row.frames.clear();
    delete row.decision;
  }

  #row(id: string): Row {
    const row = this.#rows.get(id);
    if (!row) throw new Error(`attempt ${id} does not exist`);
    return row;
  }

  #change(id: string, change: Partial<Attempt>): void {
    const row = this.#row(id);
    if (!row.attempt.erasure) row.attempt = { ...row.attempt, ...change };
  }
}
