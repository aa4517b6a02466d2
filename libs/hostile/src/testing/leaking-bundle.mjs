// A function that keeps what it is asked for, throws for `/throw`, and answers everything else.
const kept = [];

export async function handler({ rawPath }) {
  if (rawPath === '/throw') throw new Error('a bug');
  if (rawPath === '/leak') kept.push(Buffer.alloc(100_000, 1));
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: String(kept.length) };
}
