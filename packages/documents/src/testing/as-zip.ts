import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Size that the directory claims, where it lies. */
  readonly declaredSize?: number;
  readonly isEncrypted?: boolean;
  /** Packed bytes, where they are not the content's. */
  readonly packed?: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** A zip container, written by hand so that it may lie as no zip program would. */
export function asZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = Buffer.from(part.packed ?? deflateRawSync(Buffer.from(part.content)));
    const fields = fieldsOf(part, packed.length, name.length);
    const local = Buffer.concat([uint32(LOCAL), fields, name, packed]);
    bodies.push(local);
    directory.push(
      Buffer.concat([
        uint32(CENTRAL),
        uint16(20),
        fields,
        uint16(0),
        uint16(0),
        uint16(0),
        uint32(0),
        uint32(offset),
        name,
      ]),
    );
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = [
    uint32(END),
    uint16(0),
    uint16(0),
    uint16(parts.length),
    uint16(parts.length),
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ];
  return new Uint8Array(Buffer.concat([...bodies, central, ...end]));
}

/** The fields that a part's own header and the directory share. */
function fieldsOf(part: ZipPart, packedSize: number, nameLength: number): Buffer {
  const content = Buffer.from(part.content);
  return Buffer.concat([
    uint16(20),
    uint16(part.isEncrypted === true ? 1 : 0),
    uint16(8),
    uint32(0),
    uint32(crc32(content)),
    uint32(packedSize),
    uint32(part.declaredSize ?? content.length),
    uint16(nameLength),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
