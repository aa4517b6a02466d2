import { describeAttemptListing } from './attempts/attempt-listing.contract';
import { describeAttemptStore } from './attempts/attempt-store.contract';
import { describeRepeatedStarts } from './attempts/attempt-store.repeats.contract';
import { describeAttemptTokens } from './attempts/attempt-tokens.contract';
import { InMemoryAttemptListing } from './attempts/in-memory-attempt-listing';
import { InMemoryAttemptStore } from './attempts/in-memory-attempt-store';
import {
  InMemoryAccessTokens,
  InMemoryAttemptTokens,
  InMemoryCheckSecrets,
  InMemoryCursors,
} from './identity/in-memory-tokens';
import { describeAuditLog } from './audit/audit-log.contract';
import { InMemoryAuditLog } from './audit/in-memory-audit-log';
import { describeCheckSecrets } from './checks/check-secrets.contract';
import { describeCheckStore } from './checks/check-store.contract';
import { InMemoryCheckStore } from './checks/in-memory-check-store';
import { describeErasureStore } from './erasure/erasure-store.contract';
import { InMemoryErasureStore } from './erasure/in-memory-erasure-store';
import { describeFaceAnalyser, describeFaceComparer } from './frames/faces.contract';
import { describeFrameStore } from './frames/frame-store.contract';
import { InMemoryFrameStore } from './frames/in-memory-frame-store';
import { describeLightMeter } from './frames/light-meter.contract';
import { ScriptedFaceAnalyser, ScriptedFaceComparer } from './frames/scripted-faces';
import { ScriptedLightMeter } from './frames/scripted-light-meter';
import { clearFace, jpegShowing } from './frames/test-jpeg';
import { describeAccessTokens } from './identity/access-tokens.contract';
import { describeCursors } from './paging/cursors.contract';
import { InMemoryPauseStore } from './pauses/in-memory-pause-store';
import { describePauseStore } from './pauses/pause-store.contract';
import { InMemoryRequestMemory } from './repeats/in-memory-request-memory';
import { InMemoryReviewStore } from './reviews/in-memory-review-store';
import { describeReviewStore } from './reviews/review-store.contract';
import { describeAttemptCounters } from './statistics/attempt-counters.contract';
import { InMemoryAttemptCounters } from './statistics/in-memory-attempt-counters';
import { InMemoryThresholdsStore } from './thresholds/in-memory-thresholds-store';
import { describeThresholdsStore } from './thresholds/thresholds-store.contract';
import { InMemoryReceipts } from './verdicts/in-memory-receipts';
import { describeReceipts } from './verdicts/receipts.contract';

// Specs of use cases rely on these fakes, so they must fulfil the same contracts as the adapters.
describeAccessTokens('memory', () => {
  const accessTokens = new InMemoryAccessTokens();
  return { accessTokens, issue: ({ subject, ...more }) => accessTokens.signIn(subject, more) };
});

const attempts = new InMemoryAttemptStore();
describeAttemptStore('memory', () => attempts);
describeRepeatedStarts('memory', () => ({ store: attempts, memory: attempts.requests }));

describeCheckSecrets('memory', (now) => new InMemoryCheckSecrets(now));

const checkRequests = new InMemoryRequestMemory();
describeCheckStore('memory', () => {
  const audit = new InMemoryAuditLog();
  return { store: new InMemoryCheckStore(checkRequests, audit), memory: checkRequests, audit };
});

const audit = new InMemoryAuditLog();
const reviews = new InMemoryReviewStore(attempts, audit);
const listing = new InMemoryAttemptListing(attempts, reviews);
describeReviewStore('memory', () => ({ attempts, listing, reviews, recorded: async () => audit.events }));

const erasures = new InMemoryErasureStore(attempts, reviews, audit);
describeErasureStore('memory', () => ({ attempts, listing, reviews, erasures, recorded: async () => audit.events }));

describePauseStore('memory', () => ({
  attempts,
  pauses: new InMemoryPauseStore(attempts, audit),
  recorded: async () => audit.events,
}));

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

describeLightMeter('a script', () => ({
  meter: new ScriptedLightMeter(),
  face: clearFace,
  jpeg: jpegShowing({ faces: [clearFace] }),
}));

describeFrameStore('memory', () => new InMemoryFrameStore());

describeReceipts('memory', () => new InMemoryReceipts());

const thresholds = new InMemoryThresholdsStore(audit);
describeThresholdsStore('memory', () => ({ store: thresholds, recorded: async () => audit.events }));
