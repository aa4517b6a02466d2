import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface CountingProxy {
  /** In Chromium's format. */
  readonly address: string;
  /** Bytes that servers have sent through it so far, including headers and framing. */
  readonly received: number;
  close(): void;
}

const version = 5;
const noAuthentication = Buffer.from([version, 0]);
const connected = Buffer.from([version, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
/**
 * Starts a SOCKS proxy (RFC 1928, only the part that Chromium uses: targets by name) that counts what a browser really
 * receives, for pages and workers alike.
 */
export async function startCountingProxy(): Promise<CountingProxy> {
  const sockets = new Set<Socket>();
  let received = 0;
  const server = createServer((browser) => {
    sockets.add(browser.on('error', () => browser.destroy()));
    browser.once('data', () => {
      browser.write(noAuthentication);
      browser.once('data', (request) => {
        const target = connect(targetOf(request), () => {
          browser.write(connected);
          browser.pipe(target).pipe(browser);
          target.on('data', ({ length }) => (received += length));
        });
        sockets.add(target.on('error', () => browser.destroy()));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get received() {
      return received;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/**
 * Reads the target after version, command, a reserved byte and the address type: the name's length, the name, the port.
 */
function targetOf(request: Buffer): { host: string; port: number } {
  const nameLength = request[4] ?? 0;
  return { host: request.toString('latin1', 5, 5 + nameLength), port: request.readUInt16BE(5 + nameLength) };
}
