import type { Language } from '../../../model/vocabulary.js';

/** What an administrative report carries around its content (Nghị định 30/2020/NĐ-CP). */
export interface LetterWords {
  readonly state: string;
  readonly motto: string;
  readonly superior: string;
  readonly agency: string;
  readonly number: string;
  readonly kind: string;
  /** What a report on several plans is about; takes their number as it is written. */
  readonly several: (count: string) => string;
  readonly receivers: string;
  /** One line each. */
  readonly receiverLines: readonly string[];
  /** Language tag of the text, for spelling. */
  readonly tag: string;
}

export const letterWords: Readonly<Record<Language, LetterWords>> = {
  vi: {
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    superior: '[CƠ QUAN CHỦ QUẢN]',
    agency: '[CƠ QUAN RÀ SOÁT]',
    number: 'Số:          /BC-…',
    kind: 'BÁO CÁO RÀ SOÁT',
    several: (count) => `${count} kế hoạch của địa phương`,
    receivers: 'Nơi nhận:',
    receiverLines: ['- …;', '- …;', '- Lưu: VT, ….'],
    tag: 'vi-VN',
  },
  en: {
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    superior: '[SUPERIOR AGENCY]',
    agency: '[REVIEWING AGENCY]',
    number: 'No.:          /BC-…',
    kind: 'REVIEW REPORT',
    several: (count) => `Local plans: ${count}`,
    receivers: 'Recipients:',
    receiverLines: ['- …;', '- …;', '- Filed: records office, ….'],
    tag: 'en-GB',
  },
};
