import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

const SYNC = 'S'.charCodeAt(0);
const SIMPLE_QUERY = 'Q'.charCodeAt(0);
/** Type and length in front of each message; the first one of a connection has a length alone. */
const HEAD = 5;

export interface RoundTripCounter {
  /** The same database, through the counter. */
  through(url: string): string;
  /** How often something was asked and waited for since the last call. */
  take(): number;
  close(): Promise<void>;
}

/** Stands between a client and PostgreSQL and counts the messages after which a client waits: Sync and simple queries. */
export async function countRoundTrips(databaseUrl: string): Promise<RoundTripCounter> {
  const target = new URL(databaseUrl);
  let count = 0;
  const server = createServer((client) => {
    const database = connect({ host: target.hostname, port: Number(target.port) });
    const scan = scanner((type) => {
      if (type === SYNC || type === SIMPLE_QUERY) count += 1;
    });
    client.on('data', scan);
    client.pipe(database).pipe(client);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    through: (url) => {
      const counted = new URL(url);
      counted.hostname = '127.0.0.1';
      counted.port = String(port);
      return counted.href;
    },
    take: () => {
      const taken = count;
      count = 0;
      return taken;
    },
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

/** Reads the types of the messages that a client sends, whichever way they are cut over packets. */
function scanner(onMessage: (type: number) => void): (chunk: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= HEAD) {
      const length = isStarted ? rest.readUInt32BE(1) + 1 : rest.readUInt32BE(0);
      if (rest.length < length) return;
      if (isStarted) onMessage(rest.readUInt8(0));
      isStarted = true;
      rest = rest.subarray(length);
    }
  };
}
