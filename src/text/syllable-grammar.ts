const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
/** Tones that a syllable may have that ends in c, ch, p or t: sắc and nặng. */
const STOPPED_TONES = new Set([1, 5]);

const ONSETS: ReadonlySet<string> = new Set(
  'ngh,ng,nh,n,gh,gi,g,kh,k,ch,c,ph,p,th,tr,t,qu,đ,d,b,h,l,m,r,s,v,x,'.split(','),
);
const ONSET_LENGTHS = [0, 1, 2, 3];

/** Rhymes by their first letter, without tone; those of y follow no onset but h, k, l, m, q, s, t, v and the like. */
const RHYMES = [
  'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut',
  'uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y ych yn ynh yt yêm yên yêng yêt yêu',
].flatMap((line) => line.split(' '));

interface Tables {
  /** Every vowel with every tone: the letter without its tone, and which tone it is. */
  readonly toned: ReadonlyMap<string, readonly [letter: string, tone: number]>;
  /** Rhymes without tone as they are written, and the same without any mark. */
  readonly written: ReadonlySet<string>;
  readonly unmarked: ReadonlySet<string>;
}

let tables: Tables | null = null;

/** Made when they are first needed: a text that can be read never asks for them. */
function loadTables(): Tables {
  if (tables !== null) return tables;
  const toned = [...'aăâeêioôơuưy'].flatMap((letter) =>
    TONES.map((mark, tone) => [`${letter}${mark}`.normalize('NFC'), [letter, tone] as const] as const),
  );
  // Names of the Central Highlands end in k where Vietnamese writes c, often without a tone: Đắk Lắk, Đăk Tô.
  const written = RHYMES.flatMap((rhyme) => (rhyme.endsWith('c') ? [rhyme, `${rhyme.slice(0, -1)}k`] : [rhyme]));
  tables = {
    toned: new Map(toned),
    written: new Set(written),
    unmarked: new Set(unmark(written.join(' ')).split(' ')),
  };
  return tables;
}

function unmark(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** Letters of the longest syllable: nghiêng. */
const LONGEST = 7;

const SHAPED = /[ăâêôơư]/;
const STOPPED = /[cpt]$|ch$/;
const CLUSTER = /^[aăâeêioôơuưy]+/;

/** Whether the tone may stand on that letter of the rhyme, in the old or the new way of placing it. */
function isPlacedWell(rhyme: string, at: number): boolean {
  const vowels = CLUSTER.exec(rhyme)?.[0] ?? '';
  if (vowels.length === 1) return at === 0;
  for (let i = vowels.length - 1; i >= 0; i -= 1) if (SHAPED.test(vowels[i] as string)) return at === i;
  if (vowels.length === 3) return at === 1;
  if (/^(?:oa|oe|uy)/.test(vowels)) return at <= 1;
  // "oong", "ooc": the second; any other pair is a vowel and a glide.
  return at === (vowels === 'oo' ? 1 : 0);
}

/**
 * Whether a word can be a Vietnamese syllable by its onset, rhyme and tone. Writing without any accent counts as
 * possible when accents could make it one. Takes any case; NFC.
 */
export function isPossibleSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  const lower = word.toLowerCase().replace(/ð/g, 'đ');
  const { toned, written, unmarked } = loadTables();
  if (/^[a-z]+$/.test(lower)) {
    return ONSET_LENGTHS.some((length) => ONSETS.has(lower.slice(0, length)) && unmarked.has(lower.slice(length)));
  }
  let letters = '';
  let tone = 0;
  let at = -1;
  for (const character of lower) {
    const known = toned.get(character);
    if (known !== undefined && known[1] > 0) {
      if (at >= 0) return false;
      at = letters.length;
      tone = known[1];
    }
    letters += known?.[0] ?? character;
  }
  return ONSET_LENGTHS.some((length) => {
    const onset = letters.slice(0, length);
    const rhyme = letters.slice(length);
    if (!ONSETS.has(onset) || !written.has(rhyme)) return false;
    if (STOPPED.test(rhyme) && !STOPPED_TONES.has(tone)) return false;
    // "qúy", "gìa": a slip of typists, not of encodings.
    if (at >= 0 && at < onset.length) return (onset === 'qu' || onset === 'gi') && at === 1;
    return at < 0 || isPlacedWell(rhyme, at - onset.length);
  });
}
