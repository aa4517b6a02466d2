/** What the fragment of the hosted page's address begins with if a code follows, and not a client secret. */
export const handOffFragment = 'hand-off=';
