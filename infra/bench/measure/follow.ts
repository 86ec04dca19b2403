import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';

/** What a feed tells, as far as it is counted here. */
interface News {
  readonly kind: 'again' | 'changed';
  readonly changes?: readonly { readonly dossierId: string }[];
}

/** A signed-in client with its feed open. */
export interface Follower {
  /** The dossiers told of, in the order in which they came, by this process' clock. */
  readonly told: readonly { readonly dossierId: string; readonly at: number }[];
  /** How often it was told to look at everything again: once at the start, and at every break. */
  readonly looks: () => number;
  readonly isBroken: () => boolean;
  close(): void;
}

/** Each feed is a connection of its own. */
const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });

/** Opens the feed of a client and waits until it is told to look at everything. */
export async function follow(url: string, cookie: string, tenantId: string): Promise<Follower> {
  const input = encodeURIComponent(JSON.stringify({ tenantId }));
  const request = get(`${url}/trpc/live.feed?input=${input}`, { agent, headers: { cookie } });
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response?.statusCode !== 200) throw new Error(`a feed was answered ${response?.statusCode}`);
  const told: { dossierId: string; at: number }[] = [];
  let looks = 0;
  let isBroken = false;
  let rest = '';
  const first = Promise.withResolvers<void>();
  const note = (news: News) => {
    if (news.kind === 'again') looks += 1;
    else {
      const at = performance.now();
      for (const { dossierId } of news.changes ?? []) told.push({ dossierId, at });
    }
    first.resolve();
  };
  response.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data: (\{"kind".*)$/m.exec(part)?.[1];
      if (data !== undefined) note(JSON.parse(data));
    }
  });
  response.on('close', () => {
    isBroken = true;
    first.reject(new Error('a feed was closed before it told anything'));
  });
  await first.promise;
  return {
    told,
    looks: () => looks,
    isBroken: () => isBroken,
    close: () => request.destroy(),
  };
}
