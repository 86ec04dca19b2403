/**
 * One text for one value, so that equal values have equal hashes: keys sorted by code unit, no white space, texts and keys
 * in Unicode NFC, numbers as ECMAScript prints them (RFC 8785, with NFC added). Keys whose value is undefined are left
 * out. Throws a TypeError on what JSON cannot say: undefined elsewhere, functions, bigint, NaN and the infinities.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`no JSON for ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('no JSON for a number that is not finite');
  return JSON.stringify(value);
}

function canonicalObject(value: object): string {
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [key.normalize('NFC'), member] as const);
  if (new Set(entries.map(([key]) => key)).size < entries.length) throw new TypeError('a key stands twice');
  const members = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
