import type { Encoding, ReadingNotes } from '../../model/document.js';
import { measureSyllables } from '../../text/possible-syllable.js';
import { fromTcvn3 } from '../encoding/tcvn3.js';
import { fromVni } from '../encoding/vni.js';

type LegacyEncoding = Extract<Encoding, 'tcvn3' | 'vni'>;

/** How the text of each font is to be read; fonts that hold plain Unicode are absent. */
export type LegacyFonts = ReadonlyMap<string, LegacyEncoding>;

/** Letters of a font looked at: enough to tell, few enough to be quick. */
const SAMPLE = 20_000;

/** Gathers what is written in each font, so that fonts that redraw Latin letters as Vietnamese ones can be told. */
export class FontSamples {
  readonly #samples = new Map<string, string>();

  add(font: string, text: string): void {
    const sample = this.#samples.get(font) ?? '';
    if (sample.length < SAMPLE) this.#samples.set(font, sample + text);
  }

  /** The fonts whose text is Vietnamese only when read in a legacy encoding. */
  choose(): LegacyFonts {
    const fonts = new Map<string, LegacyEncoding>();
    for (const [font, sample] of this.#samples) {
      const encoding = chooseEncoding(font, sample);
      if (encoding !== null) fonts.set(font, encoding);
    }
    return fonts;
  }
}

/** What ordinary Vietnamese never falls below, and what misread Vietnamese never reaches (see possible-syllable). */
const GOOD = 0.9;
const BAD = 0.75;
/** Words that must become Vietnamese before the name of a font is doubted. */
const FEWEST = 20;

function chooseEncoding(font: string, sample: string): LegacyEncoding | null {
  if (!/[\u0080-\u00ff]/.test(sample)) return null;
  const asIs = measureSyllables(sample);
  const named: LegacyEncoding | null = /^\.Vn/i.test(font) ? 'tcvn3' : /^VNI[- ]/i.test(font) ? 'vni' : null;
  // Unicode is sometimes typed while the old font's name is still set: it must not be converted.
  if (named !== null) return measureSyllables(convert(sample, named)).share >= asIs.share ? named : null;
  if (asIs.share > BAD) return null;
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const converted = measureSyllables(convert(sample, encoding));
    if (converted.share >= GOOD && converted.vietnamese >= FEWEST) return encoding;
  }
  return null;
}

function convert(text: string, encoding: LegacyEncoding, capitals = false): string {
  return encoding === 'tcvn3' ? fromTcvn3(text, { capitals }) : fromVni(text);
}

/** A stretch of text as the font shows it. The ".Vn…H" fonts draw small letters as capitals. */
export function readInFont(text: string, font: string, fonts: LegacyFonts): string {
  const encoding = fonts.get(font);
  return encoding === undefined ? text : convert(text, encoding, /^\.Vn.*H$/.test(font));
}

/** The note on the encoding that most fonts were read in; empty when none was. */
export function noteLegacyFonts(fonts: LegacyFonts): Partial<ReadingNotes> {
  const encodings = [...fonts.values()];
  const encoding = encodings.includes('tcvn3') ? 'tcvn3' : encodings[0];
  return encoding === undefined ? {} : { encoding, encodingAsked: false };
}
