/**
 * A place inside the application to go back to after signing in. Anything that could lead elsewhere (another host, a
 * scheme, a backslash that browsers read as a slash) gives the first page.
 */
export function safeReturn(path: string | undefined): string {
  if (path === undefined || !path.startsWith('/')) return '/';
  const base = 'https://regietafel.invalid';
  try {
    const url = new URL(path, base);
    return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
  } catch {
    return '/';
  }
}
