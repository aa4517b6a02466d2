import { examples } from '../examples';
import type { Operation } from '../operation';

/** How a check continues on another device. */
export const handOffOperations: readonly Operation[] = [
  {
    id: 'offerHandOff',
    method: 'post',
    path: '/check/hand-off',
    tag: 'Checks',
    summary: 'Offer hand-off',
    description:
      'Returns a code with which another device can take the check over, once and within a short time. Show its `url` as a QR code or a link. An earlier code becomes invalid.',
    access: 'check',
    answer: {
      status: 201,
      description: 'The code.',
      contentType: 'application/json',
      schema: 'HandOffCode',
      example: examples.handOffCode,
    },
    problems: ['forbidden', 'check-not-found', 'check-ended'],
  },
  {
    id: 'redeemHandOff',
    method: 'post',
    path: '/check/hand-off/redeem',
    tag: 'Checks',
    summary: 'Redeem hand-off code',
    description:
      'Returns a client secret for the device that sends the code. Every other device of the check may then only read the check and ask for a code. The code is the credential: send no token.',
    access: 'public',
    request: [
      {
        contentType: 'application/json',
        schema: 'RedeemHandOffRequest',
        example: { code: examples.handOffCode.code },
      },
    ],
    answer: {
      status: 200,
      description: 'The client secret.',
      contentType: 'application/json',
      schema: 'RedeemedHandOff',
      example: { clientSecret: examples.createdCheck.clientSecret },
    },
    problems: [
      'forbidden',
      'malformed',
      'unsupported-media-type',
      'body-too-large',
      'hand-off-invalid',
      'hand-off-used',
      'hand-off-expired',
      'check-ended',
      'unavailable',
    ],
  },
];
