const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces of OpenDocument by the prefixes this reader knows them by. */
export const ODF_NAMESPACES: ReadonlyMap<string, string> = new Map([
  [`${ODF}office:1.0`, 'office'],
  [`${ODF}text:1.0`, 'text'],
  [`${ODF}table:1.0`, 'table'],
  [`${ODF}style:1.0`, 'style'],
  [`${ODF}drawing:1.0`, 'draw'],
  [`${ODF}svg-compatible:1.0`, 'svg'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
  [`${ODF}manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);

/** A whole number written in an attribute; `otherwise` when it is absent or none. */
export function readCount(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : otherwise;
}
