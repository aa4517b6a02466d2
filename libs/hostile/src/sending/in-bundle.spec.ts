import { fileURLToPath } from 'node:url';
import { mostGrowthBytes } from '../run';
import { startBundle } from './in-bundle';
import type { BundleProcess } from './in-bundle';

describe('the bundle in a process of its own', () => {
  let bundle: BundleProcess;
  beforeAll(async () => {
    bundle = await startBundle(fileURLToPath(new URL('../testing/leaking-bundle.mjs', import.meta.url)), {});
  });
  afterAll(() => bundle.close());

  const send = (path: string) => bundle.send({ method: 'GET', path, headers: {}, body: undefined });

  it('answers with status, headers by lower-case name, and body', async () => {
    expect(await send('/x')).toEqual({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: jasmine.any(Buffer) as unknown as Buffer,
    });
  });

  it('tells what the handler throws', async () => {
    await expectAsync(send('/throw')).toBeRejectedWithError(/the handler threw Error: a bug/);
  });

  it('shows what a handler keeps, and no more', async () => {
    const before = await bundle.memoryBytes();
    for (let request = 0; request < 300; request += 1) await send('/x');
    expect((await bundle.memoryBytes()) - before).toBeLessThan(mostGrowthBytes / 4);
    for (let request = 0; request < 300; request += 1) await send('/leak');
    expect((await bundle.memoryBytes()) - before).toBeGreaterThan(mostGrowthBytes);
  });
});
