import type { News } from '@regietafel/contracts/live/live';
import type { Browser } from './browser.ts';

/** A feed as a browser has it open. */
export interface OpenFeed {
  /** Everything told so far. */
  readonly told: readonly News[];
  /** The refusals that were told. */
  readonly refusals: readonly { readonly data: { readonly code: string } }[];
  /** Bytes received so far, whatever they mean. */
  readonly bytes: () => number;
  /** How the connection came to its end; pending while it stands. `done`: no more is to come. */
  readonly ended: Promise<'done' | 'broken off'>;
  close(): void;
}

/** Opens the feed of a signed-in browser and waits for the first thing told. */
export async function openFeedIn(
  url: string,
  { cookies }: Pick<Browser, 'cookies'>,
  tenantId: string,
): Promise<OpenFeed> {
  const closing = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ tenantId }));
  const response = await fetch(`${url}/trpc/live.feed?input=${input}`, {
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      accept: 'text/event-stream',
    },
    signal: closing.signal,
  });
  const heard: Heard = { told: [], refusals: [], bytes: 0, isDone: false };
  const first = Promise.withResolvers<void>();
  const read = async () => {
    for await (const event of eventsOf(response, heard)) {
      note(event, heard);
      if (heard.told.length + heard.refusals.length > 0) first.resolve();
    }
    return heard.isDone ? 'done' : 'broken off';
  };
  const ended = read()
    .catch(() => 'broken off' as const)
    .finally(() => first.resolve());
  await first.promise;
  const { told, refusals } = heard;
  return { told, refusals, bytes: () => heard.bytes, ended, close: () => closing.abort() };
}

interface Heard {
  readonly told: News[];
  readonly refusals: OpenFeed['refusals'][number][];
  bytes: number;
  isDone: boolean;
}

function note({ name, data }: StreamEvent, heard: Heard): void {
  if (name === 'message' && data !== '') heard.told.push(JSON.parse(data));
  if (name === 'serialized-error') heard.refusals.push(JSON.parse(data));
  if (name === 'return' || name === 'serialized-error') heard.isDone = true;
}

interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

/** The events of a stream of server-sent events, one after the other. */
async function* eventsOf(response: Response, heard: Heard): AsyncGenerator<StreamEvent, void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    heard.bytes += chunk.byteLength;
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts)
      yield {
        name: /^event: (.*)$/m.exec(part)?.[1] ?? 'message',
        data: /^data: (.*)$/m.exec(part)?.[1] ?? '',
      };
  }
}
