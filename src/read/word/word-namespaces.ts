const SAME_PREFIX: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  '': [
    'http://schemas.openxmlformats.org/package/2006/content-types',
    'http://schemas.openxmlformats.org/package/2006/relationships',
  ],
};

/** Prefixes that the readers of Word's parts know, for both dialects of the standard: transitional and strict. */
export const WORD_NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries(SAME_PREFIX).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);
