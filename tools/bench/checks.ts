import { medianOf } from './api/median';
import { startApi } from './api/running-api';
import { startTableProxy } from './api/table-proxy';
import type { Bench } from './bench';

/** Creations before the first one that counts: they open connections and let the engine compile. */
const warmUps = 20;
const rounds = 60;

/** The time to create a check with a key for repeats, without the time that the table takes for its part. */
export const checkBenches: readonly Bench[] = [
  { name: 'check.create', unit: 'ms', target: { atMost: 30 }, run: createMs },
];

async function createMs(): Promise<number> {
  const table = new WaitingTime();
  const api = await startApi({}, (address) => startTableProxy(address, (_call, forward) => table.during(forward)));
  try {
    const bearer = `Bearer ${await api.tokenOf('shop', [], ['checks:write'])}`;
    const create = async (round: number) => {
      table.ms = 0;
      const begun = performance.now();
      await api.call({
        method: 'POST',
        path: '/api/checks',
        headers: {
          authorization: bearer,
          'content-type': 'application/json',
          'idempotency-key': `order-number-${round}`,
        },
        body: Buffer.from(JSON.stringify({ reference: `customer-${round}`, metadata: { order: String(round) } })),
      });
      return performance.now() - begun - table.ms;
    };
    for (let round = 0; round < warmUps; round += 1) await create(round);
    return await medianOf(rounds, (round) => create(warmUps + round));
  } finally {
    await api.close();
  }
}

/** Adds up the time in which at least one call was under way. */
class WaitingTime {
  ms = 0;
  #open = 0;
  #since = 0;

  async during<T>(call: () => Promise<T>): Promise<T> {
    if (this.#open === 0) this.#since = performance.now();
    this.#open += 1;
    try {
      return await call();
    } finally {
      this.#open -= 1;
      if (this.#open === 0) this.ms += performance.now() - this.#since;
    }
  }
}
