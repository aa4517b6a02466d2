import type { OpenApi } from '../openapi';
import { operationsWith } from './operations-with';

const answering = (...codes: readonly string[]) => ({
  responses: { 400: { $ref: '#/components/responses/BadRequest', description: 'Refused.' } },
  'x-problem-codes': codes,
});

const document: OpenApi = {
  info: { title: 'Liveness API', version: '1.0.0' },
  paths: {
    '/frame': {
      put: { operationId: 'putFrame', summary: 'Upload frame', ...answering('malformed', 'frame-time') },
      get: { operationId: 'readFrame', ...answering('malformed') },
    },
    '/health': { get: { operationId: 'health', responses: { 200: { description: 'Up.' } } } },
  },
};

describe('operationsWith', () => {
  it('returns the operations that can return the code', () => {
    expect(operationsWith(document, 'frame-time')).toEqual([{ id: 'putFrame', summary: 'Upload frame' }]);
    expect(operationsWith(document, 'malformed').map(({ id }) => id)).toEqual(['putFrame', 'readFrame']);
    expect(operationsWith(document, 'method-not-allowed')).toEqual([]);
  });

  it('names an operation without a summary by its id', () => {
    expect(operationsWith(document, 'malformed')[1]?.summary).toBe('readFrame');
  });
});
