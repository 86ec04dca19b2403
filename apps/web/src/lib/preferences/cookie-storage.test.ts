import { describe, expect, it } from 'vitest';
import { cookieStorage, findCookie } from './cookie-storage.ts';

describe('findCookie', () => {
  it('finds a cookie among others, by its whole name', () => {
    const header = 'my_language=fr; language=nl; x=1';
    expect(findCookie(header, 'language')).toBe('nl');
    expect(findCookie(header, 'lang')).toBeNull();
    expect(findCookie('', 'language')).toBeNull();
  });
});

describe('cookieStorage', () => {
  it('is absent outside a browser', () => {
    expect(cookieStorage()).toBeNull();
  });
});
