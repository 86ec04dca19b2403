import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A request that is sent again and again. */
export interface Request {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/**
 * Sends the request over some connections, each the next as soon as the last was answered, and gives the answers per
 * second. Written on bare sockets: an http client would take from the server the cores that are measured. Throws on any
 * answer but 200.
 */
export async function answersPerSecond(
  request: Request,
  load: { readonly connections: number; readonly milliseconds: number },
): Promise<number> {
  const begun = performance.now();
  const end = begun + load.milliseconds;
  const counts = await Promise.all(Array.from({ length: load.connections }, () => askUntil(end, request)));
  return (counts.reduce((total, count) => total + count, 0) / (performance.now() - begun)) * 1000;
}

async function askUntil(end: number, request: Request): Promise<number> {
  const asker = await openAsker(request);
  let answers = 0;
  while (performance.now() < end) {
    await asker.ask();
    answers += 1;
  }
  asker.close();
  return answers;
}

/** One connection that asks the same request, one at a time. */
export async function openAsker({ url, headers = {} }: Request) {
  const { hostname, port, pathname, search, host } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const bytes = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n`);
  const socket = connect(Number(port), hostname).setNoDelay(true);
  await once(socket, 'connect');
  return {
    ask: () => answer(socket, bytes),
    close: () => socket.destroy(),
  };
}

function answer(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    // Never put together: of an answer of megabytes that would take longer than to receive it.
    let head: Buffer = Buffer.alloc(0);
    let end: Buffer = Buffer.alloc(0);
    let received = 0;
    const onData = (chunk: Buffer) => {
      if (!head.includes(HEAD_END)) head = Buffer.concat([head, chunk]);
      end = Buffer.concat([end, chunk.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length);
      received += chunk.length;
      if (!isWhole(head, end, received)) return;
      stopListening();
      const status = head.toString('latin1', 9, 12);
      if (status === '200') resolve(received);
      else reject(new Error(`answered ${status}: ${head.toString('utf8', 0, 2000)}`));
    };
    const onGone = () => {
      stopListening();
      reject(new Error('the server closed the connection'));
    };
    const stopListening = () => socket.off('data', onData).off('close', onGone);
    socket.on('data', onData).once('close', onGone);
    socket.write(request);
  });
}

/** Whether the answer has come in to its end, by its first and last bytes and how many there are. */
function isWhole(head: Buffer, end: Buffer, received: number): boolean {
  const headEnd = head.indexOf(HEAD_END);
  if (headEnd === -1) return false;
  const length = /\r\ncontent-length: (\d+)/.exec(head.toString('latin1', 0, headEnd).toLowerCase())?.[1];
  return length === undefined
    ? end.equals(LAST_CHUNK)
    : received >= headEnd + HEAD_END.length + Number(length);
}
