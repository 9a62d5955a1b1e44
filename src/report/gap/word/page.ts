/** A4 and its margins in twentieths of a point: 20 mm above and below, 30 mm left, 15 mm right. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 };

export const PAGE = {
  ...A4,
  margin: MARGIN,
  portraitWidth: A4.width - MARGIN.left - MARGIN.right,
  landscapeWidth: A4.height - MARGIN.left - MARGIN.right,
} as const;

/** Sizes of letters in half points. */
export const SIZE = { body: 26, title: 28, letter: 24, table: 22, small: 20 } as const;

export const FONT = 'Times New Roman';
