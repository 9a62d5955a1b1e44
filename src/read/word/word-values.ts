import type { XmlElement } from '../xml-tree.js';

/** The `w:val` of a property; undefined without the property or the attribute. */
export function value(property: XmlElement | undefined): string | undefined {
  return property?.attributes['w:val'];
}

/** A property's whole number; undefined when it is none. */
export function numberValue(property: XmlElement | undefined): number | undefined {
  const written = value(property);
  return written !== undefined && /^-?\d{1,9}$/.test(written.trim()) ? Number(written) : undefined;
}

/** Whether a property that switches something is on or off; undefined where it is not there. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  return property === undefined ? undefined : !/^(?:0|false|off|none)$/i.test(value(property) ?? '');
}
