import type { Encoding } from '../../model/document.js';
import { measureSyllables, type SyllableShare, sampleText } from '../../text/possible-syllable.js';
import { decodeWindows1258, encodeWindows1252 } from './code-pages.js';
import { expandReferences, looksLikeHtml, showPage } from './show-text.js';
import { fromTcvn3 } from './tcvn3.js';
import { decodeUtf8 } from './utf8.js';
import { fromViqr } from './viqr.js';
import { fromVni } from './vni.js';

/**
 * Plans read in their own encoding have 0.99 and more; in any other legacy encoding 0.45 and less, UTF-8 taken for
 * Windows-1252 0.53, VIQR left as it is 0.64. A text with many foreign words or names stays above 0.9.
 */
const LIKELY = 0.9;
/** By how much the best reading must be ahead of the second best, and of the text as it is. */
const MARGIN = 0.15;
/** Vietnamese has marks on nine words in ten; a reading that gives fewer than three is another language. */
const MARKED = 0.3;
/** Words with marks below which a text says too little. */
const FEWEST = 12;

/** Characters that are enough to choose by. */
const WEIGHED = 60_000;
const GLANCED = 1_800;

export type LegacyEncoding = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

/**
 * A text in a legacy encoding, its bytes shown as Windows-1252 shows them (`latin`), as Unicode in NFC. Null when it holds
 * characters that windows-1258 has no byte for; no other encoding refuses anything.
 */
export function convertLegacy(latin: string, encoding: LegacyEncoding): string | null {
  switch (encoding) {
    case 'tcvn3':
      return fromTcvn3(looksLikeHtml(latin) ? expandReferences(latin) : latin);
    case 'vni':
      return fromVni(looksLikeHtml(latin) ? expandReferences(latin) : latin);
    case 'viqr':
      return fromViqr(latin);
    case 'windows-1258': {
      const bytes = encodeWindows1252(latin);
      return bytes === null ? null : decodeWindows1258(bytes);
    }
  }
}

/** Text that went through UTF-8 twice, undone; null when it did not, or cannot be undone without loss. */
function undoDoubleUtf8(text: string): string | null {
  const bytes = encodeWindows1252(text);
  return bytes === null ? null : decodeUtf8(bytes);
}

function weigh(text: string, most: number): SyllableShare {
  return measureSyllables(sampleText(looksLikeHtml(text) ? showPage(text) : text, most));
}

function isVietnamese({ share, syllables, vietnamese }: SyllableShare, fewest: number): boolean {
  return share >= LIKELY && vietnamese >= fewest && vietnamese >= syllables * MARKED;
}

interface Reading {
  readonly encoding: Encoding;
  readonly weight: SyllableShare;
}

function weighReadings(latin: string, encodings: readonly LegacyEncoding[]): Reading[] {
  // A sample of what is seen: parts of tags would weigh as words.
  const sample = sampleText(looksLikeHtml(latin) ? showPage(latin) : latin, WEIGHED);
  return encodings.flatMap((encoding) => {
    const text = convertLegacy(sample, encoding);
    return text === null ? [] : [{ encoding, weight: measureSyllables(text) }];
  });
}

/** The reading that is Vietnamese while no other comes near; null when there is none. */
function pickReading(readings: readonly Reading[], asIs: number): Encoding | null {
  const [best, second] = [...readings].sort((a, b) => b.weight.share - a.weight.share);
  if (best === undefined || !isVietnamese(best.weight, FEWEST)) return null;
  return best.weight.share - Math.max(asIs, second?.weight.share ?? 0) >= MARGIN ? best.encoding : null;
}

/**
 * The encoding of bytes that are no Unicode, shown as Windows-1252 (`latin`). `declared` is what the document says of
 * itself: it decides where the text is too short to choose by. Null when no reading is clearly the right one.
 */
export function chooseLegacy(latin: string, declared: LegacyEncoding | null): LegacyEncoding | null {
  const readings = weighReadings(latin, ['windows-1258', 'tcvn3', 'vni']);
  const claimed = readings.find(({ encoding }) => encoding === declared);
  if (claimed !== undefined && isVietnamese(claimed.weight, 1)) return declared;
  return pickReading(readings, 0) as LegacyEncoding | null;
}

/** Signs of VIQR: a mark or a tone behind a vowel, inside words. */
const VIQR_SIGNS = /[aeo]\^|[ao]\(|[uo]\+|[aeiouy]['`~?.](?=[a-z])|dd/gi;

/** Whether a text of plain letters holds as many signs of VIQR as VIQR has: one in two words, at least. */
function hasViqrSigns(sample: string): boolean {
  const words = sample.match(/\S+/g)?.length ?? 0;
  return (sample.match(VIQR_SIGNS)?.length ?? 0) > words / 2;
}

/**
 * A text that is valid Unicode, but whose letters came through a legacy encoding or twice through UTF-8: what it was meant
 * to be, and by which encoding it was read. Null when the text is sound, or nothing is clearly the right reading.
 */
export function repairText(text: string): { readonly text: string; readonly encoding: Encoding } | null {
  if (!/[\u0080-\u1eff]/.test(text) && !looksLikeHtml(text)) return repairViqr(text);
  const glance = weigh(text, GLANCED);
  if (glance.share >= LIKELY) return null;
  const readings = weighReadings(text, ['windows-1258', 'tcvn3', 'vni']);
  const undone = undoDoubleUtf8(text);
  if (undone !== null) readings.push({ encoding: 'utf-8', weight: weigh(undone, WEIGHED) });
  const encoding = pickReading(readings, weigh(text, WEIGHED).share);
  if (encoding === null) return null;
  const repaired = encoding === 'utf-8' ? undone : convertLegacy(text, encoding as LegacyEncoding);
  return repaired === null ? null : { text: repaired, encoding };
}

function repairViqr(text: string): { readonly text: string; readonly encoding: Encoding } | null {
  if (!hasViqrSigns(sampleText(text, GLANCED))) return null;
  const readings = weighReadings(text, ['viqr']);
  const encoding = pickReading(readings, weigh(text, WEIGHED).share);
  return encoding === null ? null : { text: fromViqr(text), encoding };
}

/** Whether a text is Vietnamese in Unicode: beyond doubt, if it holds more than a few words. */
export function isSoundVietnamese(text: string): boolean {
  return isVietnamese(weigh(text, WEIGHED), FEWEST);
}
