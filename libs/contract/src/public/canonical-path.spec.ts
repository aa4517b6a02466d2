import { operations } from '../openapi';
import { isCanonicalPath } from './canonical-path';

describe('a canonical path', () => {
  it('is the path of every operation, whatever its parameters', () => {
    for (const { path } of operations)
      for (const value of ['7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10', '12', 'NOSE', 'MY_TASK', 'a.b~c', '...'])
        expect(isCanonicalPath(`/api${path.replace(/\{\w+\}/g, value)}`))
          .withContext(`${path} ${value}`)
          .toBeTrue();
  });

  it('has no other form', () => {
    for (const path of [
      '',
      '/',
      'api/health',
      '//api/health',
      '/api//health',
      '/api/health/',
      '/api/./health',
      '/api/x/../health',
      '/api/health/.',
      '/api/health/..',
      '/api/%68ealth',
      '/api/%2568ealth',
      '/api\\health',
      '/api/health ',
      '/api/health\0',
      '/api/health\n',
      '/api/health;v=1',
      '/api/health?',
      '/api/health#',
      '/api/héalth',
    ])
      expect(isCanonicalPath(path)).withContext(JSON.stringify(path)).toBeFalse();
  });
});
