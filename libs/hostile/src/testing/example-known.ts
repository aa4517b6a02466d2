import type { Known } from '../requests/known';

const claims = Buffer.from('{"sub":"user"}').toString('base64url');

export const exampleKnown: Known = {
  bearers: {
    user: `eyJ.${claims}.user`,
    reviewer: `eyJ.${claims}.reviewer`,
    admin: `eyJ.${claims}.admin`,
    backend: `eyJ.${claims}.backend`,
    check: `eyJ.${claims}.check`,
  },
  check: { id: 'd3b07384-d9a0-4c9b-8f5e-1a2b3c4d5e6f', code: 'hand-off-code' },
  attempts: [{ id: '7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10', token: 'attempt-token' }],
  nonce: 'nonce',
};
