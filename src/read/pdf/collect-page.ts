import { collectRules } from './collect-rules.js';
import type { Font, State, TurnedGlyph } from './frame-text.js';
import { frameText, placeGlyph } from './frame-text.js';
import type { Matrix } from './matrix.js';
import { asMatrix, IDENTITY, multiply } from './matrix.js';
import type { Legacy } from './name-font.js';
import { isUnmapped, nameFont, readSymbol } from './name-font.js';
import type { OperatorList } from './open-pdf.js';
import { OPERATORS } from './open-pdf.js';
import type { PageContent, Rule } from './page-content.js';
import { turnPage } from './turn-page.js';

/** How a page is drawn, beside its steps. */
export interface PageFrame {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** From the page's own units to points from its upper left corner. */
  readonly transform: Matrix;
  /** What pdf.js knows of a font; undefined when it has none of that name. */
  readonly fontOf: (id: string) => unknown;
  /** Whether what this annotation shows belongs to the text: fields do, remarks and highlights do not. */
  readonly isField: (id: string) => boolean;
  /** Encoding of all fonts whose names say nothing; null for Unicode. */
  readonly legacy: Legacy | null;
}

const NO_FONT: Font = {
  name: '',
  bold: false,
  symbols: false,
  signs: false,
  legacy: null,
  unit: 0.001,
  vertical: false,
};
interface DrawnGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
}

function isGlyph(value: unknown): value is DrawnGlyph {
  return typeof value === 'object' && value !== null && typeof (value as DrawnGlyph).unicode === 'string';
}

/** Windows draws a dash for the code that is "ư" in TCVN3. */
function readLegacy({ unicode, originalCharCode }: DrawnGlyph, font: Font): string {
  return originalCharCode === 0xad ? '\u00ad' : readSymbol(unicode, font);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function readFont(value: unknown): Font {
  if (typeof value !== 'object' || value === null) return NO_FONT;
  const { name, fontMatrix, vertical } = value as { name?: unknown; fontMatrix?: unknown; vertical?: unknown };
  const unit = asMatrix(fontMatrix)?.[0] ?? 0.001;
  return { ...nameFont(typeof name === 'string' ? name : ''), unit, vertical: vertical === true };
}

/** Follows the drawing of a page and notes every character and every straight line with its place. Linear. */
export function collectPage(list: OperatorList, frame: PageFrame): PageContent {
  const glyphs: TurnedGlyph[] = [];
  const rules: Rule[] = [];
  const fonts = new Map<string, Font>();
  const saved: State[] = [];
  let state: State = {
    matrix: frame.transform,
    font: NO_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  const base = { ...state };
  let line: Matrix = IDENTITY;
  let at: Matrix = IDENTITY;
  let unmapped = 0;
  let shown = true;

  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const transform = (matrix: Matrix | null) => {
    if (matrix !== null) state.matrix = multiply(state.matrix, matrix);
  };
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    at = line;
  };
  const show = (pieces: unknown) => {
    if (!Array.isArray(pieces) || state.size === 0) return;
    const { font, size, stretch, charSpacing, wordSpacing } = state;
    const frameOf = frameText(multiply(state.matrix, at), state);
    const legacy = font.legacy ?? frame.legacy;
    // The space between letters belongs to the letter, unless it is as wide as one: then it parts words.
    const spread = Math.abs(charSpacing) < Math.abs(size) / 2 ? charSpacing : 0;
    let along = 0;
    for (const piece of pieces as unknown[]) {
      if (typeof piece === 'number') {
        along -= (piece / 1000) * size * (font.vertical ? -1 : stretch);
        continue;
      }
      if (!isGlyph(piece)) continue;
      const own = numberOf(piece.width) * font.unit * size;
      const extra = charSpacing + (piece.isSpace ? wordSpacing : 0);
      if (shown && !font.vertical) {
        const text = legacy === null ? readSymbol(piece.unicode, font) : readLegacy(piece, font);
        if (legacy === null && isUnmapped(text)) unmapped += 1;
        else {
          const width = (own + (piece.isSpace ? extra : spread)) * stretch;
          glyphs.push(placeGlyph(text, frameOf, along, width, state.font.bold, legacy, glyphs.length));
        }
      }
      along += font.vertical ? -(size + extra) : (own + extra) * stretch;
    }
    at = multiply(at, font.vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0]);
  };

  for (let i = 0; i < list.fnArray.length; i += 1) {
    const args = list.argsArray[i] ?? [];
    switch (list.fnArray[i]) {
      case OPERATORS.save:
      case OPERATORS.beginGroup:
        save();
        break;
      case OPERATORS.restore:
      case OPERATORS.paintFormXObjectEnd:
      case OPERATORS.endGroup:
        restore();
        break;
      case OPERATORS.transform:
        transform(asMatrix(args));
        break;
      case OPERATORS.paintFormXObjectBegin:
        save();
        transform(asMatrix(args[0]));
        break;
      case OPERATORS.beginAnnotation:
        save();
        state = { ...base };
        transform(asMatrix(args[2]));
        transform(asMatrix(args[3]));
        shown = frame.isField(String(args[0]));
        break;
      case OPERATORS.endAnnotation:
        restore();
        shown = true;
        break;
      case OPERATORS.beginText:
        line = IDENTITY;
        at = IDENTITY;
        break;
      case OPERATORS.setFont: {
        const id = String(args[0]);
        let font = fonts.get(id);
        if (font === undefined) {
          font = readFont(frame.fontOf(id));
          fonts.set(id, font);
        }
        state.font = font;
        state.size = numberOf(args[1]);
        break;
      }
      case OPERATORS.setCharSpacing:
        state.charSpacing = numberOf(args[0]);
        break;
      case OPERATORS.setWordSpacing:
        state.wordSpacing = numberOf(args[0]);
        break;
      case OPERATORS.setHScale:
        state.stretch = numberOf(args[0]) / 100;
        break;
      case OPERATORS.setLeading:
        state.leading = numberOf(args[0]);
        break;
      case OPERATORS.setTextRise:
        state.rise = numberOf(args[0]);
        break;
      case OPERATORS.setTextMatrix:
        line = asMatrix(args[0]) ?? asMatrix(args) ?? line;
        at = line;
        break;
      case OPERATORS.moveText:
        move(numberOf(args[0]), numberOf(args[1]));
        break;
      case OPERATORS.setLeadingMoveText:
        state.leading = -numberOf(args[1]);
        move(numberOf(args[0]), numberOf(args[1]));
        break;
      case OPERATORS.nextLine:
        move(0, -state.leading);
        break;
      case OPERATORS.showText:
        show(args[0]);
        break;
      case OPERATORS.constructPath:
        if (shown) {
          const stroked = args[0] === OPERATORS.stroke || args[0] === OPERATORS.closeStroke;
          const filled = args[0] === OPERATORS.fill || args[0] === OPERATORS.eoFill;
          const both = args[0] === OPERATORS.fillStroke || args[0] === OPERATORS.closeFillStroke;
          const path = Array.isArray(args[1]) ? (args[1] as unknown[])[0] : null;
          if (stroked || filled || both) for (const rule of collectRules(path, !filled, state.matrix)) rules.push(rule);
        }
        break;
      default:
        break;
    }
  }
  return turnPage({ number: frame.number, width: frame.width, height: frame.height, unmapped }, glyphs, rules);
}
