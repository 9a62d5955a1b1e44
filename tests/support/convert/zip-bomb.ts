import { crc32, deflateRawSync } from 'node:zlib';

/** A packed file of blanks: `size` is what it unpacks to, `said` what its directory says. */
export interface BlankEntry {
  readonly name: string;
  readonly size: number;
  readonly said?: number;
}

/** A zip of the given entries, written by hand: a packer for honest files is slow on so much and cannot lie. */
export function packBlanks(
  entries: readonly (BlankEntry | { readonly name: string; readonly text: string })[],
): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = 'text' in entry ? Buffer.from(entry.text) : Buffer.alloc(entry.size, ' ');
    const packed = deflateRawSync(content, { level: 1 });
    const name = Buffer.from(entry.name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(33, 8);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE('said' in entry && entry.said !== undefined ? entry.said : content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, central, name);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed);
    offset += 4 + fields.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}
