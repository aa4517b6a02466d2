import type { ClaimedPicture, ClaimedPositions, PictureClaim, PositionClaim } from '@liveness/use-cases';

interface Positions {
  readonly hashes: readonly string[];
  readonly claimedAt: number;
  readonly expiresAt: number;
}

/** Which attempts have used which pictures and face positions, in memory. */
export class InMemoryClaims {
  /** The first user of each picture, by digest. */
  readonly #pictures = new Map<
    string,
    { readonly attemptId: string; readonly capturedAt: number; readonly expiresAt: number }
  >();
  /** By attempt. */
  readonly #positions = new Map<string, Positions>();

  constructor(readonly retentionMs: number) {}

  claimPicture(id: string, { digest, capturedAt, receivedAt }: ClaimedPicture, now: number): PictureClaim {
    const holder = this.#pictures.get(digest);
    const isTaken = holder && holder.expiresAt > now && !(holder.attemptId === id && holder.capturedAt === capturedAt);
    if (isTaken) return { claimedBy: holder.attemptId };
    this.#pictures.set(digest, { attemptId: id, capturedAt, expiresAt: receivedAt + this.retentionMs });
    return {};
  }

  /** The first claim of an attempt stands. */
  claimPositions(id: string, { hashes, receivedAt }: PositionClaim, now: number): void {
    if (this.#positions.has(id)) return;
    this.#positions.set(id, { hashes: [...hashes], claimedAt: now, expiresAt: receivedAt + this.retentionMs });
  }

  /** Returns the other attempts that have claimed a position of this one. */
  sharedWith(id: string, now: number): ClaimedPositions {
    const own = this.#positions.get(id);
    const others = Array.from(this.#positions, ([attemptId, { hashes, claimedAt, expiresAt }]) => ({
      attemptId,
      claimedAt,
      shared: expiresAt > now ? hashes.filter((hash) => own?.hashes.includes(hash)).length : 0,
    }));
    return {
      claimedAt: own?.claimedAt ?? now,
      others: others.filter(({ attemptId, shared }) => attemptId !== id && shared > 0),
    };
  }

  release(id: string): void {
    for (const [digest, { attemptId }] of this.#pictures) if (attemptId === id) this.#pictures.delete(digest);
    this.#positions.delete(id);
  }
}
