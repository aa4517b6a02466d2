import { problemCodes } from '@liveness/domain';
import { problemAdvice } from './problem-advice';
import { problemCatalogue } from './problem-catalogue';

describe('the catalogue of problems', () => {
  it('has a status and a unique title for every code', () => {
    expect(Object.keys(problemCatalogue).sort()).toEqual([...problemCodes].sort());
    expect(new Set(Object.values(problemCatalogue).map(({ title }) => title)).size).toBe(problemCodes.length);
  });

  it('has unique advice for every code: what happened, and what to do', () => {
    expect(Object.keys(problemAdvice).sort()).toEqual([...problemCodes].sort());
    for (const [code, advice] of Object.entries(problemAdvice)) {
      expect(advice.split(/\. /).length).withContext(code).toBeGreaterThan(1);
      expect(advice.endsWith('.')).withContext(code).toBeTrue();
    }
    expect(new Set(Object.values(problemAdvice)).size).toBe(problemCodes.length);
  });

  it('uses a 5xx status for outages and bugs only', () => {
    const ours = problemCodes.filter((code) => problemCatalogue[code].status >= 500);
    expect(ours).toEqual(['unavailable', 'internal']);
  });
});
