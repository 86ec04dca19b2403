import type { ApiError } from '@regietafel/contracts/core/api-error';

/** What a call came to. Exactly one of `data` and `error` is there. */
export interface Outcome {
  readonly status: number;
  readonly headers: Headers;
  /** The body to the byte. */
  readonly body: string;
  readonly data?: unknown;
  readonly error?: ApiError;
}

/** A browser of one person: it keeps cookies and tells where its requests come from. */
export interface Browser {
  query(path: string, input?: unknown): Promise<Outcome>;
  mutate(path: string, input?: unknown): Promise<Outcome>;
  /** A request as it is, with the cookies of this browser. */
  send(path: string, init?: RequestInit): Promise<Outcome>;
  readonly cookies: Map<string, string>;
}

/** Opens a browser at a server; `headers` go along with every request. */
export function openBrowser(url: string, headers: Readonly<Record<string, string>> = {}): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}): Promise<Outcome> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { 'sec-fetch-site': 'same-origin', cookie, ...headers, ...init.headers },
    });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return read(response);
  };
  return {
    cookies,
    send,
    query: (path, input) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return send(`/trpc/${path}${query}`);
    },
    mutate: (path, input) =>
      send(`/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input ?? {}),
      }),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}

async function read(response: Response): Promise<Outcome> {
  const body = await response.text();
  const { status, headers } = response;
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  if (!isJson) return { status, headers, body };
  const answer = JSON.parse(body);
  if (answer.error !== undefined) return { status, headers, body, error: answer.error.data };
  return { status, headers, body, data: answer.result?.data ?? answer };
}
