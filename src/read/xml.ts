import { SaxesParser } from 'saxes';
import type { ReadLimits, Refusal } from './reader.js';
import { refuse } from './reader.js';

/** Attributes of an element by their names, prefixes as `XmlHandler.namespaces` gives them. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What to do with the elements and characters of an XML part, in document order. */
export interface XmlHandler {
  /**
   * Prefixes by namespace: an element of a listed namespace is named with that prefix, whatever the file calls it.
   * The prefix '' leaves the local name alone. Other namespaces keep the prefix of the file.
   */
  readonly namespaces: ReadonlyMap<string, string>;
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  /** Characters between tags; what stands between two tags comes in one piece. */
  text?(text: string): void;
}

/** Elements of one part: several times those of the longest plans. */
const MOST_ELEMENTS = 300_000;
const MOST_ATTRIBUTES = 500;

type Decoder = InstanceType<typeof TextDecoder>;

/** Bytes decoded at a time. */
const STEP = 65_536;

/** Ends the parsing from inside a handler; never leaves this file. */
class Stop extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Ends the reading of a part from inside an `XmlHandler`: `readXml` gives the refusal back. */
export function stopReading(refusal: Refusal): never {
  throw new Stop(refusal);
}

/**
 * Hands the elements and characters of an XML part to the handler. Gives null when the whole part was read, a refusal
 * when it is no well-formed XML ('damaged', with the part's name) or goes beyond the limits ('too-complex'). Entities of
 * a document type are never expanded and nothing is ever fetched: a part that uses any is 'damaged'.
 */
export function readXml(name: string, bytes: Uint8Array, limits: ReadLimits, handler: XmlHandler): Refusal | null {
  const decoder = decoderFor(bytes);
  if (decoder === null) return refuse('damaged', name);
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const scopes = new Scopes(handler.namespaces);
  let elements = 0;
  let attributes = 0;
  let depth = 0;
  const tooComplex = refuse('too-complex', name);
  // The library keeps handlers as properties; beyond seven of them V8 makes the parser a dictionary, five times slower.
  parser.on('error', () => {
    throw new Stop(refuse('damaged', name));
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) throw new Stop(tooComplex);
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    elements += 1;
    depth += 1;
    if (elements > MOST_ELEMENTS || depth > limits.depth) throw new Stop(tooComplex);
    scopes.open(depth, tag.attributes);
    handler.open(scopes.nameElement(tag.name), scopes.nameAttributes(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    handler.close(scopes.nameElement(tag.name));
    scopes.close(depth);
    depth -= 1;
  });
  const text = handler.text?.bind(handler) ?? (() => {});
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      const piece = decodeStep(decoder, bytes.subarray(at, at + STEP), at + STEP < bytes.length);
      if (piece === null) return refuse('damaged', name);
      parser.write(piece);
    }
    parser.close();
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
  return null;
}

function decodeStep(decoder: Decoder, bytes: Uint8Array, more: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    // A fatal decoder throws on bytes that are no text in the declared encoding.
    return null;
  }
}

/** The decoder the part asks for: byte order mark, zero bytes of UTF-16, XML declaration; UTF-8 otherwise. Null for an unknown one. */
function decoderFor(bytes: Uint8Array): Decoder | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return new TextDecoder('utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return new TextDecoder('utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  try {
    // What declares UTF-16 and is not, as seen above, was converted without its declaration.
    const encoding = declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    // The declared encoding does not exist.
    return null;
  }
}

const NO_ATTRIBUTES: XmlAttributes = {};

/** Namespaces that one element declares. */
interface Scope {
  readonly depth: number;
  readonly declared: ReadonlyMap<string, string>;
  /** Names already looked up in this scope. */
  readonly names: Map<string, string>;
}

/** The namespaces in force, and the names they give to elements and attributes. */
class Scopes {
  readonly #known: ReadonlyMap<string, string>;
  readonly #scopes: Scope[];

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#scopes = [{ depth: 0, declared: new Map(), names: new Map() }];
  }

  get #top(): Scope {
    return this.#scopes[this.#scopes.length - 1] as Scope;
  }

  open(depth: number, attributes: XmlAttributes): void {
    let declared: Map<string, string> | null = null;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      declared ??= new Map();
      declared.set(name.slice(6), attributes[name] as string);
    }
    if (declared !== null) this.#scopes.push({ depth, declared, names: new Map() });
  }

  close(depth: number): void {
    if (this.#scopes.length > 1 && this.#top.depth === depth) this.#scopes.pop();
  }

  nameElement(name: string): string {
    return this.#rename(name);
  }

  nameAttributes(attributes: XmlAttributes): XmlAttributes {
    let renamed: Record<string, string> | null = null;
    for (const name in attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
      // An attribute without a prefix belongs to no namespace.
      renamed ??= {};
      renamed[name.includes(':') ? this.#rename(name) : name] = attributes[name] as string;
    }
    return renamed ?? NO_ATTRIBUTES;
  }

  #rename(name: string): string {
    const known = this.#top.names.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const wanted = this.#known.get(this.#namespaceOf(prefix)) ?? prefix;
    const local = name.slice(colon + 1);
    const renamed = wanted === '' ? local : `${wanted}:${local}`;
    this.#top.names.set(name, renamed);
    return renamed;
  }

  #namespaceOf(prefix: string): string {
    for (let i = this.#scopes.length - 1; i >= 0; i -= 1) {
      const namespace = this.#scopes[i]?.declared.get(prefix);
      if (namespace !== undefined) return namespace;
    }
    return '';
  }
}
