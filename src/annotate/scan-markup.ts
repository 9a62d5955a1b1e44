import { SaxesParser } from 'saxes';

/** An element as it begins. Offsets count UTF-16 units of the text. */
export interface OpenedTag {
  /** As the file writes it, "w:p". */
  readonly name: string;
  readonly local: string;
  /** Its namespace; empty for none. */
  readonly uri: string;
  /** Attributes by their written names. */
  readonly attributes: Readonly<Record<string, string>>;
  /** 1 for the root. */
  readonly depth: number;
  /** Offset right behind the tag. */
  readonly end: number;
  /** An empty tag, "<w:p/>": the closing one has the same end. */
  readonly empty: boolean;
  /** The namespace a prefix stands for here. */
  resolve(prefix: string): string | undefined;
}

export interface MarkupHandler {
  open(tag: OpenedTag): void;
  /** `start` is the offset of the closing tag, that of "/>" in an empty one; `end` the offset behind it. */
  close(depth: number, start: number, end: number): void;
  text?(text: string): void;
}

/** Goes through the tags of a text with their exact offsets; false when it is no well-formed XML. */
export function scanMarkup(text: string, handler: MarkupHandler): boolean {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  let sound = true;
  let depth = 0;
  parser.on('error', () => {
    sound = false;
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    const attributes: Record<string, string> = {};
    for (const [name, { value }] of Object.entries(tag.attributes)) attributes[name] = value;
    handler.open({
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes,
      depth,
      end: parser.position,
      empty: tag.isSelfClosing,
      resolve: (prefix) => parser.resolve(prefix),
    });
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    handler.close(depth, tag.isSelfClosing ? end - 2 : text.lastIndexOf('<', end - 1), end);
    depth -= 1;
  });
  const onText = handler.text?.bind(handler);
  if (onText !== undefined) {
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(text).close();
  return sound;
}

/** Where more can be put into the root of a part, and what its elements are called. */
export interface RootEnd {
  readonly local: string;
  readonly uri: string;
  /** Prefix of the root with its colon; empty for none. */
  readonly prefix: string;
  /** Offset of the closing tag, or of "/>" in an empty one. */
  readonly at: number;
  /** Name to close a root that was an empty tag; null for any other. */
  readonly closing: string | null;
  /** Elements right inside the root. */
  readonly children: readonly OpenedTag[];
  readonly resolve: (prefix: string) => string | undefined;
}

/** The end of a part's root; null when the part is no well-formed XML. */
export function findRootEnd(text: string): RootEnd | null {
  let root: OpenedTag | null = null;
  let known: ReadonlyMap<string, string | undefined> = new Map();
  let at = -1;
  const children: OpenedTag[] = [];
  const sound = scanMarkup(text, {
    open(tag) {
      if (tag.depth === 1) {
        root = tag;
        known = new Map([['w', tag.resolve('w')]]);
      } else if (tag.depth === 2) children.push(tag);
    },
    close(depth, start) {
      if (depth === 1) at = start;
    },
  });
  const top = root as OpenedTag | null;
  if (!sound || top === null || at < 0) return null;
  const prefix = top.name.slice(0, top.name.length - top.local.length);
  const closing = top.empty ? top.name : null;
  return { local: top.local, uri: top.uri, prefix, at, closing, children, resolve: (name) => known.get(name) };
}

/** The text with more in the end of its root. */
export function appendToRoot(text: string, root: RootEnd, more: string): string {
  const rest = root.closing === null ? text.slice(root.at) : `</${root.closing}>${text.slice(root.at + 2)}`;
  return `${text.slice(0, root.at)}${root.closing === null ? '' : '>'}${more}${rest}`;
}
