const roundMs = 400;
const rounds = 9;

/** How often a second `work` can be done on this thread: the median of several rounds, after as many have warmed it up. */
export function ratePerSecond(work: () => void): number {
  const rates = Array.from({ length: rounds + 3 }, () => measureRound(work)).slice(3);
  return rates.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function measureRound(work: () => void): number {
  const start = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < roundMs) {
    for (let index = 0; index < 50; index += 1) work();
    done += 50;
    elapsed = performance.now() - start;
  }
  return (done * 1000) / elapsed;
}
