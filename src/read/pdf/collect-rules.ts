import type { Matrix } from './matrix.js';
import { apply } from './matrix.js';
import type { Rule } from './page-content.js';

/** Codes inside a path as pdf.js hands it on. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** A filled shape no thicker than this is a line. */
const THICKEST = 3;
/** Shorter lines are parts of drawings. */
const SHORTEST = 4;
/** Points that one path may have: more is a drawing. */
const MOST_POINTS = 4_000;

type Points = (readonly [x: number, y: number])[];

/** The straight lines of one path: edges of what is stroked, thin shapes of what is filled. */
export function collectRules(path: unknown, stroked: boolean, matrix: Matrix): Rule[] {
  if (path === null || typeof path !== 'object') return [];
  const codes = path as ArrayLike<number>;
  if (!(codes.length > 0) || codes.length > MOST_POINTS) return [];
  const rules: Rule[] = [];
  let points: Points = [];
  const finish = () => {
    if (points.length > 1) rules.push(...(stroked ? edgesOf(points) : thinShape(points)));
    points = [];
  };
  for (let i = 0; i < codes.length; ) {
    const code = codes[i] as number;
    i += 1;
    if (code === MOVE) {
      finish();
      points = [apply(matrix, codes[i] as number, codes[i + 1] as number)];
      i += 2;
    } else if (code === LINE) {
      points.push(apply(matrix, codes[i] as number, codes[i + 1] as number));
      i += 2;
    } else if (code === CURVE || code === QUADRATIC) {
      i += code === CURVE ? 6 : 4;
      points.push(apply(matrix, codes[i - 2] as number, codes[i - 1] as number));
    } else if (code === CLOSE) {
      const first = points[0];
      if (first !== undefined) points.push(first);
    } else return rules;
  }
  finish();
  return rules;
}

function edgesOf(points: Points): Rule[] {
  const rules: Rule[] = [];
  for (let i = 1; i < points.length; i += 1) {
    const [x0, y0] = points[i - 1] as Points[number];
    const [x1, y1] = points[i] as Points[number];
    const wide = Math.abs(x1 - x0);
    const high = Math.abs(y1 - y0);
    if (high <= 1 && wide >= SHORTEST) {
      rules.push({ across: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (wide <= 1 && high >= SHORTEST) {
      rules.push({ across: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  }
  return rules;
}

function thinShape(points: Points): Rule[] {
  const left = Math.min(...points.map(([x]) => x));
  const right = Math.max(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  if (bottom - top <= THICKEST && right - left >= SHORTEST) {
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  }
  if (right - left <= THICKEST && bottom - top >= SHORTEST) {
    return [{ across: false, at: (left + right) / 2, from: top, to: bottom }];
  }
  return [];
}
