import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupProblem } from '../startup-problem';

/** A server that only this machine can reach. */
export interface LoopbackServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Longer than any client here keeps an idle connection, so that none is closed while a request is being sent. */
const keepAliveMs = 75_000;

/** Binds to 127.0.0.1. Port 0 means any free port. */
export async function listenOnLoopback(server: Server, port = 0): Promise<LoopbackServer> {
  server.keepAliveTimeout = keepAliveMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(asStartupProblem(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  return { origin: `http://127.0.0.1:${bound}`, port: bound, close: () => closeServer(server) };
}

function asStartupProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new StartupProblem(
      `Port ${port} is already in use. Stop the other program, or choose another port with --port or LIVENESS_PORT.`,
    );
  if (error.code === 'EACCES')
    return new StartupProblem(
      `Port ${port} is not allowed for this account. Choose one above 1023 with --port or LIVENESS_PORT.`,
    );
  return error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
