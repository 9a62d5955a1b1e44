import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { READ_LIMITS, refuse } from '../../../src/read/reader.js';
import { readXml, stopReading } from '../../../src/read/xml.js';

const limits = { ...READ_LIMITS, depth: 20 };
const namespaces = new Map([
  ['urn:word', 'w'],
  ['urn:word:strict', 'w'],
  ['urn:plain', ''],
]);

/** What the handler is told, in one line. */
function events(xml: string | Uint8Array) {
  const seen: string[] = [];
  const refusal = readXml('a.xml', typeof xml === 'string' ? strToU8(xml) : xml, limits, {
    namespaces,
    open: (name, attributes) =>
      seen.push([name, ...Object.entries(attributes).map((pair) => pair.join('='))].join(' ')),
    close: (name) => seen.push(`/${name}`),
    text: (text) => seen.push(`"${text}"`),
  });
  return refusal ?? seen.join(' ');
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}

describe('readXml', () => {
  it.each([
    ['prefix kept', '<w:p xmlns:w="urn:word" w:val="1">kế</w:p>', 'w:p w:val=1 "kế" /w:p'],
    ['another prefix', '<n:p xmlns:n="urn:word" n:val="1" val="2"/>', 'w:p w:val=1 val=2 /w:p'],
    ['default namespace', '<p xmlns="urn:word" val="1"/>', 'w:p val=1 /w:p'],
    ['strict namespace', '<w:p xmlns:w="urn:word:strict"/>', 'w:p /w:p'],
    ['namespace without prefix', '<r:a xmlns:r="urn:plain" r:id="1"/>', 'a id=1 /a'],
    ['unknown namespace', '<x:a xmlns:x="urn:x"/>', 'x:a /x:a'],
    ['undeclared prefix', '<w:p w:val="1"/>', 'w:p w:val=1 /w:p'],
    [
      'scopes end',
      '<a xmlns:q="urn:x"><q:b xmlns:q="urn:word"><q:c/></q:b><q:d/></a>',
      'a w:b w:c /w:c /w:b q:d /q:d /a',
    ],
    ['entities of XML', '<a>&lt;5% &amp; &#x1EBF;</a>', 'a "<5% & ế" /a'],
    ['CDATA', '<a><![CDATA[<b>]]></a>', 'a "<b>" /a'],
    ['comments and instructions', '<?xml version="1.0"?><?mso x?><a><!-- <b/> --></a>', 'a /a'],
    [
      'declarations that nothing uses',
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x"><!ATTLIST a b CDATA "c">]><a/>',
      'a /a',
    ],
    ['harmless DOCTYPE', '<!DOCTYPE a PUBLIC "-//x" "http://example.invalid/x.dtd"><a/>', 'a /a'],
    ['byte order mark', '\ufeff<a>đ</a>', 'a "đ" /a'],
    ['attribute names of objects', '<a constructor="1"/>', 'a constructor=1 /a'],
  ])('%s', (_, xml, expected) => {
    expect(events(xml)).toBe(expected);
  });

  it.each([
    ['UTF-16 LE with mark', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>đế</a>', true)],
    ['UTF-16 BE with mark', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>đế</a>', false)],
    ['UTF-16 LE without mark', utf16('<a>đế</a>', true)],
    ['UTF-16 BE without mark', utf16('<a>đế</a>', false)],
    ['UTF-8 that calls itself UTF-16', strToU8('<?xml version="1.0" encoding="UTF-16"?><a>đế</a>')],
    [
      'windows-1258',
      new Uint8Array([
        ...strToU8('<?xml version="1.0" encoding="windows-1258"?><a>'),
        0xf0,
        0xea,
        0xec,
        ...strToU8('</a>'),
      ]),
    ],
  ])('reads %s', (_, bytes) => {
    const seen = events(bytes);
    expect(typeof seen === 'string' ? seen.normalize('NFC') : seen).toBe('a "đế" /a');
  });

  it('decodes characters that two pieces share', () => {
    const text = 'ế'.repeat(70_000);
    expect(events(`<a>${text}</a>`)).toBe(`a "${text}" /a`);
  });

  it.each([
    ['cut off', '<a><b>'],
    ['crossed tags', '<a><b></a></b>'],
    ['no XML', 'Kế hoạch'],
    ['nothing', ''],
    ['undefined entity', '<a>&xin;</a>'],
    ['bytes that are no UTF-8', new Uint8Array([...strToU8('<a>'), 0xff, 0xfe, ...strToU8('</a>')])],
    ['unknown encoding', '<?xml version="1.0" encoding="x-none"?><a/>'],
    ['attribute twice', '<a b="1" b="2"/>'],
    ['billion laughs', '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'],
    ['a declared entity', '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;</a>'],
    ['entity from a file', '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'],
  ])('refuses %s as damaged', (_, xml) => {
    expect(events(xml)).toMatchObject({ ok: false, reason: 'damaged', detail: expect.stringMatching(/^a\.xml$/) });
  });

  it.each([
    ['deep nesting', `${'<a>'.repeat(21)}${'</a>'.repeat(21)}`],
    ['deep nesting without end', '<a>'.repeat(1_000_000)],
    ['elements without end', `<a>${'<b/>'.repeat(300_001)}</a>`],
    ['attributes without end', `<a ${Array.from({ length: 501 }, (_, i) => `b${i}=""`).join(' ')}/>`],
  ])('refuses %s as too complex', (_, xml) => {
    const start = process.cpuUsage();
    expect(events(xml)).toEqual({ ok: false, reason: 'too-complex', detail: 'a.xml' });
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  });

  it('reads nesting up to the limit', () => {
    expect(events(`${'<a>'.repeat(20)}${'</a>'.repeat(20)}`)).toMatch(/^a a/);
  });

  it('stops where the handler says so', () => {
    const seen: string[] = [];
    const refusal = readXml('a.xml', strToU8('<a><b/><c/></a>'), limits, {
      namespaces,
      open: (name) => {
        seen.push(name);
        if (name === 'b') stopReading(refuse('too-complex', 'b'));
      },
      close: () => {},
    });
    expect([refusal, seen]).toEqual([{ ok: false, reason: 'too-complex', detail: 'b' }, ['a', 'b']]);
  });

  it('lets mistakes of a handler through', () => {
    const broken = () => {
      throw new RangeError('mistake');
    };
    expect(() => readXml('a.xml', strToU8('<a/>'), limits, { namespaces, open: broken, close: () => {} })).toThrow(
      'mistake',
    );
  });
});
