/** The server puts a new nonce in the place of the word NONCE, each time that it serves the page. */
export default { html: { cspNonce: 'NONCE' } };
