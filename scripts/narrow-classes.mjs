// Unicode classes in regular expressions take V8 ten times as long to compile as a list of ranges, and a check compiles a
// hundred of them at start-up. The bundle knows the Vietnamese alphabet instead; tests/cli/bundle.test.ts holds the bundle
// to the sources' results on every fixture.

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const VOWELS = [...'AĂÂEÊIOÔƠUƯY'];
const CONSONANTS = [...'BCDĐFGHJKLMNPQRSTVWXZÇÑÖÜ'];

function ranges(letters) {
  const codes = [...new Set(letters)].map((letter) => letter.codePointAt(0)).sort((a, b) => a - b);
  let source = '';
  for (let i = 0; i < codes.length; ) {
    let j = i;
    while (codes[j + 1] === codes[j] + 1) j += 1;
    const first = String.fromCodePoint(codes[i]);
    source += j - i > 1 ? `${first}-${String.fromCodePoint(codes[j])}` : String.fromCodePoint(...codes.slice(i, j + 1));
    i = j + 1;
  }
  return source;
}

const capitals = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), ...CONSONANTS];
const CLASSES = {
  Lu: ranges(capitals),
  Ll: ranges(capitals.map((letter) => letter.toLowerCase())),
  N: '0-9',
  Nd: '0-9',
  Nl: '\\u2160-\\u2188',
  M: '\\u0300-\\u036f',
};

/** Whether the class at `at` stands inside brackets: a bracket opened on its line and not closed again. */
function isBracketed(source, at) {
  for (let i = at - 1; i >= 0 && source[i] !== '\n'; i -= 1) {
    if (source[i - 1] === '\\') continue;
    if (source[i] === '[') return true;
    if (/[\](|)]/.test(source[i])) return false;
  }
  return false;
}

/** The TypeScript source with its Unicode classes written as ranges. */
export function narrowClasses(source) {
  return source.replace(/\\?\\p\{(Lu|Ll|Nd|Nl|N|M)\}/g, (whole, name, at) => {
    const inside = whole.startsWith('\\\\') ? CLASSES[name].replaceAll('\\', '\\\\') : CLASSES[name];
    return isBracketed(source, at) ? inside : `[${inside}]`;
  });
}
