import {
  InMemoryAccessTokens,
  InMemoryAttemptCounters,
  InMemoryAttemptListing,
  InMemoryAttemptStore,
  InMemoryAttemptTokens,
  InMemoryAuditLog,
  InMemoryCursors,
  InMemoryErasureStore,
  InMemoryFrameStore,
  InMemoryReceipts,
  InMemoryReviewStore,
  InMemoryThresholdsStore,
  ScriptedFaceAnalyser,
  ScriptedFaceComparer,
} from '../testing';
import { describeAccessTokens } from './access-tokens.contract';
import { describeAttemptCounters } from './attempt-counters.contract';
import { describeAttemptListing } from './attempt-listing.contract';
import { describeAttemptStore } from './attempt-store.contract';
import { describeAttemptTokens } from './attempt-tokens.contract';
import { describeAuditLog } from './audit-log.contract';
import { describeCursors } from './cursors.contract';
import { describeErasureStore } from './erasure-store.contract';
import { describeFaceAnalyser } from './face-analyser.contract';
import { describeFaceComparer } from './face-comparer.contract';
import { describeFrameStore } from './frame-store.contract';
import { describeReceipts } from './receipts.contract';
import { describeReviewStore } from './review-store.contract';
import { describeThresholdsStore } from './thresholds-store.contract';

// Specs of use cases trust these: they must keep the same promises as the adapters.
describeAccessTokens('memory', () => {
  const accessTokens = new InMemoryAccessTokens();
  return { accessTokens, issue: ({ subject, groups, scopes }) => accessTokens.signIn(subject, { groups, scopes }) };
});

const attempts = new InMemoryAttemptStore();
describeAttemptStore('memory', () => attempts);

const audit = new InMemoryAuditLog();
const reviews = new InMemoryReviewStore(attempts, audit);
const listing = new InMemoryAttemptListing(attempts, reviews);
describeReviewStore('memory', () => ({ attempts, listing, reviews, recorded: async () => audit.events }));

const erasures = new InMemoryErasureStore(attempts, reviews, audit);
describeErasureStore('memory', () => ({ attempts, listing, reviews, erasures, recorded: async () => audit.events }));

describeAttemptListing('memory', () => ({ attempts, listing }));

describeAttemptCounters('memory', () => ({ attempts, counters: new InMemoryAttemptCounters(attempts) }));

describeAttemptTokens('memory', (now) => new InMemoryAttemptTokens(now));

describeAuditLog('memory', () => ({ log: audit, recorded: async () => audit.events }));

const cursors = new InMemoryCursors();
describeCursors('memory', () => cursors);

describeFaceComparer('a script', (similarity) => ({
  comparer: new ScriptedFaceComparer(() => similarity),
  one: new Uint8Array(),
  other: new Uint8Array(),
}));
describeFaceAnalyser('a script', (observation) => ({
  analyser: new ScriptedFaceAnalyser(() => observation),
  jpeg: new Uint8Array(),
}));

describeFrameStore('memory', () => new InMemoryFrameStore());

describeReceipts('memory', () => new InMemoryReceipts());

const thresholds = new InMemoryThresholdsStore(audit);
describeThresholdsStore('memory', () => ({ store: thresholds, recorded: async () => audit.events }));
