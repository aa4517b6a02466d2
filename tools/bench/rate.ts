const roundMs = 400;
const rounds = 9;

/**
 * Returns how often `work` can be done per second of processor time: the median of several rounds, after warm-up
 * rounds. Counts the processor time of the whole process including garbage collection, so other work on the machine has
 * no effect.
 */
export function ratePerSecond(work: () => void): number {
  const rates = Array.from({ length: rounds + 3 }, () => measureRound(work)).slice(3);
  return rates.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function measureRound(work: () => void): number {
  const start = process.cpuUsage();
  let done = 0;
  let usedMs = 0;
  while (usedMs < roundMs) {
    for (let index = 0; index < 50; index += 1) work();
    done += 50;
    const { user, system } = process.cpuUsage(start);
    usedMs = (user + system) / 1000;
  }
  return (done * 1000) / usedMs;
}
