import type { Folded } from './fold.js';

/** Abbreviations that can be nothing else in a social-work plan, by their folded letters. */
const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['ctxh', 'công tác xã hội'],
      ['tgxh', 'trợ giúp xã hội'],
      ['btxh', 'bảo trợ xã hội'],
      ['ctv', 'cộng tác viên'],
      ['nvctxh', 'nhân viên công tác xã hội'],
      ['ctvctxh', 'cộng tác viên công tác xã hội'],
      ['dvctxh', 'dịch vụ công tác xã hội'],
      ['cbccvc', 'cán bộ công chức viên chức'],
      ['ccvc', 'công chức viên chức'],
      ['hckk', 'hoàn cảnh khó khăn'],
      ['hcđb', 'hoàn cảnh đặc biệt'],
      ['hcđbkk', 'hoàn cảnh đặc biệt khó khăn'],
      ['qlca', 'quản lý ca'],
      ['csyt', 'cơ sở y tế'],
      ['csgd', 'cơ sở giáo dục'],
    ] as const
  ).map(([short, long]) => [short, long.split(' ')]),
);
const ANY = /(?<![a-zà-ỹ])[a-zđ]{3,7}(?![a-zà-ỹ])/gu;
/** What one of the abbreviations holds: cheap to ask of a text without any. */
const HINT = /xh|ctv|vc|hckk|hcđb|qlca|csyt|csgd/;

/** A folded pattern with its abbreviations written out, as the texts it is held against are. */
export function writeOutAbbreviations(pattern: string): string {
  if (!HINT.test(pattern)) return pattern;
  return pattern.replace(ANY, (word) => EXPANSIONS.get(word)?.join(' ') ?? word);
}

const CHILDREN = ['trẻ', 'em'] as const;

/**
 * The syllables, accents kept, that the word `folded` stands for, which begins at `start`; null for any other word. "TE" is
 * children only in capitals.
 */
export function expandAbbreviation(folded: string, { text }: Folded, start: number): readonly string[] | null {
  if (folded === 'te') return text.startsWith('TE', start) ? CHILDREN : null;
  return EXPANSIONS.get(folded) ?? null;
}
