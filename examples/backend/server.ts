// A shop that has its customers checked. It knows Liveness by its address and as a client of the identity provider, and
// by nothing else: no AWS, no framework. `npm run example` in the repository runs it against the local cloud.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LivenessClient, LivenessError, clientCredentials, verifyReceipt } from '@open-liveness/client';
import { elementFile } from './element.ts';
import { embeddedPage, embeddedScript, outcomePage, startPage } from './pages.ts';

const {
  LIVENESS_URL = '',
  LIVENESS_TOKEN_URL = '',
  LIVENESS_CLIENT_ID = '',
  LIVENESS_CLIENT_SECRET = '',
} = process.env;
const { PORT = '4400', SHOP_URL, LIVENESS_CHALLENGE = 'NOSE' } = process.env;

const liveness = new LivenessClient({
  url: LIVENESS_URL,
  token: clientCredentials({
    tokenUrl: LIVENESS_TOKEN_URL,
    clientId: LIVENESS_CLIENT_ID,
    clientSecret: LIVENESS_CLIENT_SECRET,
    scopes: ['checks:write', 'checks:read'],
  }),
});

/** Who is signed in to the shop, and the check that was made for them. A real shop keeps this in its database. */
interface Session {
  readonly customer: string;
  /** Names the wish for a check: a page that is loaded again shows the same check. */
  wish: string;
  check?: string;
}
const sessions = new Map<string, Session>();
/** Attempts that were accepted, with the customer: each attempt counts once. */
const accepted = new Map<string, string>();

function sessionOf({ headers }: IncomingMessage, response: ServerResponse): Session {
  const id = /(?:^|; )shop=([\w-]+)/.exec(headers.cookie ?? '')?.[1] ?? randomUUID();
  const session = sessions.get(id) ?? { customer: `customer-${randomUUID()}`, wish: randomUUID() };
  sessions.set(id, session);
  response.setHeader('set-cookie', `shop=${id}; HttpOnly; SameSite=Lax; Path=/`);
  return session;
}

async function startCheck(session: Session, returnUrl?: string) {
  const check = await liveness.createCheck(
    {
      reference: session.customer,
      // One of them is drawn, or all are required in one sitting: LIVENESS_CHALLENGE=TURN+LIGHT.
      ...(LIVENESS_CHALLENGE.includes('+')
        ? { require: LIVENESS_CHALLENGE.split('+') }
        : { challenges: [LIVENESS_CHALLENGE] }),
      origins: [shop()],
      ...(returnUrl && { returnUrl }),
    },
    `${returnUrl ? 'hosted' : 'embedded'}-${session.wish}`,
  );
  session.check = check.id;
  return check;
}

/** Asks how the check ended. Nothing that a browser says counts, and a pass counts with its receipt only. */
async function outcomeOf(session: Session): Promise<string> {
  if (session.check === undefined) return 'none';
  const { id, status, attempts } = await liveness.readCheck(session.check);
  if (status === 'passed') {
    await verifyReceipt(attempts.find((attempt) => attempt.status === 'passed')?.receipt ?? '', {
      issuer: LIVENESS_URL,
      check: id,
      reference: session.customer,
      presets: ['standard', 'strict'],
      maxAgeSeconds: 3600,
      firstUse: (attempt) =>
        (accepted.get(attempt) ?? session.customer) === session.customer &&
        Boolean(accepted.set(attempt, session.customer)),
    });
  } else if (status !== 'created' && status !== 'started') session.wish = randomUUID();
  return status;
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const session = sessionOf(request, response);
  const { pathname } = new URL(request.url ?? '/', shop());
  switch (`${request.method} ${pathname}`) {
    case 'GET /':
      return send(response, startPage(session.customer));
    case 'POST /hosted':
      return void response.writeHead(303, { location: (await startCheck(session, `${shop()}/done`)).url }).end();
    case 'GET /embedded':
      return send(response, embeddedPage);
    case 'GET /embedded.js':
      return send(response, embeddedScript, 'text/javascript');
    case 'POST /check': {
      const { clientSecret } = await startCheck(session);
      return send(response, JSON.stringify({ apiBase: `${LIVENESS_URL}/api`, clientSecret }), 'application/json');
    }
    case 'GET /done':
      return send(response, outcomePage(session.customer, await outcomeOf(session)));
    default: {
      const file = request.method === 'GET' ? await elementFile(pathname) : undefined;
      return file ? send(response, file.body, file.type) : void response.writeHead(404).end();
    }
  }
}

/** What the pages may do, and the detector of the element, which needs WebAssembly and a worker. */
const policy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src blob:; worker-src 'self'; connect-src 'self' ${LIVENESS_URL}; form-action 'self' ${LIVENESS_URL}`;

function send(response: ServerResponse, body: string | Buffer, type = 'text/html'): void {
  response.writeHead(200, {
    'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
  response.end(body);
}

const server = createServer((request, response) => {
  respond(request, response).catch((error: unknown) => {
    // The code is for whoever runs the shop. The customer can only try again.
    console.error(error instanceof LivenessError ? error.message : error);
    if (!response.headersSent) response.writeHead(502, { 'content-type': 'text/plain' });
    response.end('The check is not available at the moment. Please try again.');
  });
});
const shop = () => SHOP_URL ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
server.listen(Number(PORT), '127.0.0.1', () => console.log(`The shop is open at ${shop()}`));
