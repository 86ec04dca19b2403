import { describe, expect, it } from 'vitest';
import { AREAS, type Area } from './areas.ts';
import type { Message } from './message.ts';

function placesOf(message: Message): string[] {
  const text = typeof message === 'string' ? message : `${message.one} ${message.other}`;
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted();
}

/** Braces that the renderer would not recognise as a place for a value. */
function strayBraces(message: Message): string[] {
  const text = typeof message === 'string' ? message : `${message.one} ${message.other}`;
  return text.replace(/\{\w+\}/g, '').match(/[{}]/g) ?? [];
}

describe.each(Object.keys(AREAS) as Area[])('catalogue %s', (area) => {
  it('says in English everything that it says in Dutch, with the same values', async () => {
    const nl: Record<string, Message> = (await AREAS[area].nl()).messages;
    const en: Record<string, Message> = (await AREAS[area].en()).messages;
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted());
    for (const [key, message] of Object.entries(nl)) {
      const translation = en[key];
      expect(translation, key).toBeTruthy();
      if (translation) expect(placesOf(translation), key).toEqual(placesOf(message));
      expect([...strayBraces(message), ...strayBraces(translation ?? '')], key).toEqual([]);
    }
  });
});
