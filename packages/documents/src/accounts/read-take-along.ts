import type { TakenAlong } from '@regietafel/domain/accounts/take-along';
import { strFromU8, unzipSync } from 'fflate';
import * as z from 'zod/mini';
import { takeAlongForm } from './take-along-form.ts';
import { DOCUMENT_NAME } from './write-take-along.ts';

/** Largest document that is read, unpacked. */
const MAX_BYTES = 512 * 1024 * 1024;

/** Why a file is no organisation that can be brought along; `place` is where in the document, when that is known. */
export class TakeAlongFileError extends Error {
  readonly reason: 'noZip' | 'noDocument' | 'tooLarge' | 'noJson' | 'version' | 'form';
  readonly place: string;

  constructor(reason: TakeAlongFileError['reason'], place = '') {
    super(`not an organisation to bring along: ${reason} ${place}`);
    this.name = 'TakeAlongFileError';
    this.reason = reason;
    this.place = place;
  }
}

/** The document in a zip that `writeTakeAlong` made. Throws a `TakeAlongFileError` that says what is wrong. */
export function readTakeAlong(bytes: Uint8Array): TakenAlong {
  const value = parse(documentIn(bytes));
  const found = z.safeParse(takeAlongForm, value);
  if (found.success) return found.data;
  const path = found.error.issues[0]?.path ?? [];
  if (path[0] === 'version') throw new TakeAlongFileError('version', JSON.stringify(versionOf(value)));
  throw new TakeAlongFileError('form', path.join('.'));
}

function documentIn(bytes: Uint8Array): Uint8Array {
  let isTooLarge = false;
  const files = unzip(bytes, (name, size) => {
    if (name === DOCUMENT_NAME && size > MAX_BYTES) isTooLarge = true;
    return name === DOCUMENT_NAME && size <= MAX_BYTES;
  });
  if (isTooLarge) throw new TakeAlongFileError('tooLarge');
  const document = files[DOCUMENT_NAME];
  if (document === undefined) throw new TakeAlongFileError('noDocument');
  return document;
}

function unzip(bytes: Uint8Array, wants: (name: string, size: number) => boolean) {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wants(name, originalSize) });
  } catch {
    throw new TakeAlongFileError('noZip');
  }
}

function parse(document: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(document));
  } catch {
    throw new TakeAlongFileError('noJson');
  }
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'version' in value ? value.version : null;
}
