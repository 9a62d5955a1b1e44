import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Days and times of making that the library writes into the properties. */
const STAMPS = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** The document without the time it was made, neither in its properties nor in the archive. */
export function removeStamps(bytes: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue;
    parts[name] = name === 'docProps/core.xml' ? strToU8(strFromU8(part).replace(STAMPS, '')) : part;
  }
  // The first day an archive can hold; it holds days in local terms, so this one is the same in every time zone.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}
