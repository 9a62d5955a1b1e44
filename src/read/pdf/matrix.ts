/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** The matrix in an operator's arguments (an array or typed array of six numbers); null when it is none. */
export function asMatrix(value: unknown): Matrix | null {
  if (value === null || typeof value !== 'object') return null;
  const list = value as Record<number, unknown>;
  const found: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const number = list[i];
    if (typeof number !== 'number' || !Number.isFinite(number)) return null;
    found.push(number);
  }
  return found as unknown as Matrix;
}

/** Where a point comes to lie. */
export function apply(matrix: Matrix, x: number, y: number): [x: number, y: number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}
