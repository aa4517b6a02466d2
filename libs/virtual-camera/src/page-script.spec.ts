import { Script } from 'node:vm';
import { pageScript } from './page-script';

describe('pageScript', () => {
  it('is one script without imports', () => {
    const script = pageScript();
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/\b(?:import|require)\s*\(|^\s*(?:import|export)\s/m);
  });
});
