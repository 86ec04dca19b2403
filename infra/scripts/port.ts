import { createServer } from 'node:net';
import { Refusal } from './refusal.ts';

const DEFAULT_PORT = 4300;
const HOST = '127.0.0.1';

/** The port of the environment or 4300; refused when it is no port or when another program listens there. */
export async function choosePort(wanted: string | undefined): Promise<number> {
  const port = wanted === undefined || wanted === '' ? DEFAULT_PORT : Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT=${wanted} is geen poort: kies een geheel getal van 1 tot en met 65535.`);
  }
  await assertFree(port);
  return port;
}

function assertFree(port: number): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', (cause: NodeJS.ErrnoException) => reject(explain(port, cause)));
    probe.listen(port, HOST, () => probe.close(() => resolve()));
  });
}

function explain(port: number, cause: NodeJS.ErrnoException): Error {
  if (cause.code === 'EADDRINUSE') {
    return new Refusal(
      `Poort ${port} is al in gebruik: stop dat programma of kies een andere met PORT=${port + 1}.`,
    );
  }
  if (cause.code === 'EACCES') {
    return new Refusal(
      `Poort ${port} mag dit account niet openen: kies een poort boven 1023 met PORT=${port + 4000}.`,
    );
  }
  return cause;
}
