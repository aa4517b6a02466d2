import { ShutdownStack } from './shutdown-stack';

describe('ShutdownStack', () => {
  it('ends everything in reverse order, and only once', async () => {
    const ended: string[] = [];
    const stack = new ShutdownStack();
    for (const name of ['port', 'stand-ins', 'api']) stack.add({ close: async () => void ended.push(name) });
    await Promise.all([stack.close(), stack.close()]);
    expect(ended).toEqual(['api', 'stand-ins', 'port']);
  });

  it('ends the rest when one part fails to end, and reports it', async () => {
    const ended: string[] = [];
    const stack = new ShutdownStack();
    stack.add({ close: () => void ended.push('port') });
    stack.add({ close: () => Promise.reject(new Error('stuck')) });
    await expectAsync(stack.close()).toBeRejectedWithError(AggregateError);
    expect(ended).toEqual(['port']);
  });
});
