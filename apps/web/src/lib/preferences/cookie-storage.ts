const YEAR_IN_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Keeps preferences in cookies, for those that the server must know too. Keys and values must be plain words. Where the
 * browser offers no cookie store (plain http on another machine), a choice lasts until the page is closed.
 */
export function cookieStorage(): Pick<Storage, 'getItem' | 'setItem'> | null {
  if (typeof document === 'undefined') return null;
  return {
    getItem: (key) => findCookie(document.cookie, key),
    setItem: (key, value) => {
      const expires = Date.now() + YEAR_IN_MS;
      void globalThis.cookieStore?.set({ name: key, value, path: '/', sameSite: 'lax', expires });
    },
  };
}

/** The value of a cookie in a cookie header; null when it is not there. */
export function findCookie(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value ?? '';
  }
  return null;
}
