import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LIMITS, Refused } from './refused.ts';

/** The parts of a zip container, listed and checked; each is unpacked only when asked for. */
export interface Container {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of a part; undefined when there is none of that name. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a zip container. Counts and declared sizes are checked before anything is unpacked, and unpacking stops at the
 * declared size, so that a part cannot be larger than it says.
 */
export async function openContainer(bytes: Uint8Array): Promise<Container> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > LIMITS.zipEntries) throw new Refused('zip_bomb');
  const entries = await listEntries(zip, bytes.length);
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: async (name) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : await unpack(zip, entry);
    },
  };
}

async function listEntries(zip: ZipFile, packedBytes: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Refused('encrypted');
    unpacked += entry.uncompressedSize;
    const isBomb = unpacked > LIMITS.ratioFromBytes && unpacked > packedBytes * LIMITS.zipRatio;
    if (isBomb || unpacked > LIMITS.unpackedBytes || entries.size >= LIMITS.zipEntries)
      throw new Refused('zip_bomb');
    if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.uncompressedSize > LIMITS.partBytes) throw new Refused('zip_bomb');
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) throw new Refused('malformed');
    size += chunk.length;
    if (size > LIMITS.partBytes) throw new Refused('zip_bomb');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  // A bit that fell over in a packed part can unpack to other words: only the sum tells.
  if (crc32(bytes) !== entry.crc32) throw new Refused('malformed');
  return bytes;
}
