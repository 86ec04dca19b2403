import { afterEach, describe, expect, it, vi } from 'vitest';
import { currentLanguage, setLanguage } from './language.ts';
import { chooseLanguage, loadMessages } from './use-messages.ts';

afterEach(() => setLanguage('nl'));

describe('loadMessages', () => {
  it('fetches a catalogue once', () => {
    expect(loadMessages('terms', 'nl')).toBe(loadMessages('terms', 'nl'));
    expect(loadMessages('terms', 'nl')).not.toBe(loadMessages('terms', 'en'));
  });

  it('marks a catalogue that is there, so that React draws with it at once', async () => {
    const terms = loadMessages('terms', 'nl');
    const value = await terms;
    expect(terms).toMatchObject({ status: 'fulfilled', value });
  });
});

describe('chooseLanguage', () => {
  it('changes the language only when the sentences in use are there', async () => {
    await loadMessages('risks', 'nl');
    const choosing = chooseLanguage('en');
    expect(currentLanguage()).toBe('nl');
    await choosing;
    expect(currentLanguage()).toBe('en');
    const settled = vi.fn();
    loadMessages('risks', 'en').then(settled);
    await Promise.resolve();
    expect(settled).toHaveBeenCalledOnce();
  });
});
