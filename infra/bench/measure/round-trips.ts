import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Between the application and PostgreSQL, counting how often PostgreSQL was waited for. */
export interface Counter {
  /** The same database address, by way of the counter. */
  through(url: string): string;
  /** Round trips since the last time that it was asked. */
  take(): number;
  close(): Promise<void>;
}

const READY_FOR_QUERY = 'Z'.charCodeAt(0);
/** Type byte and length of a message of PostgreSQL. */
const HEAD_BYTES = 5;

/** Opens a counter in front of the server of this address. */
export async function openCounter(serverUrl: string): Promise<Counter> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let trips = 0;
  const proxy = createServer((inside) => {
    const outside = connect(Number(target.port), target.hostname);
    const countReady = readyCounter(() => {
      trips += 1;
    });
    for (const socket of [inside, outside]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => socket.destroy());
    }
    inside.pipe(outside);
    outside.on('data', countReady).pipe(inside);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port was given');
  return {
    through(url) {
      const by = new URL(url);
      by.port = String(address.port);
      return by.href;
    },
    take() {
      const taken = trips;
      trips = 0;
      return taken;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

/** PostgreSQL says "ready for query" once at the end of every round trip; messages may lie across packets. */
function readyCounter(onReady: () => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    let unread = Buffer.concat([rest, chunk]);
    while (unread.length >= HEAD_BYTES) {
      const size = 1 + unread.readUInt32BE(1);
      if (unread.length < size) break;
      if (unread[0] === READY_FOR_QUERY) onReady();
      unread = unread.subarray(size);
    }
    rest = unread;
  };
}
