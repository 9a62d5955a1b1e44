import type { CellShape, RowShape } from './assemble-table.js';

const MOST_CELLS = 500;

/** Reads how a table row is built from the words between `\trowd` and its end. */
export class RtfRowReader {
  #left = 0;
  #cells: CellShape[] = [];
  #vertical: CellShape['vertical'] = 'none';
  #joined = false;

  /** Takes a control word in; false when it says nothing about rows. */
  read(name: string, value: number | null): boolean {
    switch (name) {
      case 'trowd':
        this.#left = 0;
        this.#cells = [];
        this.#vertical = 'none';
        this.#joined = false;
        return true;
      case 'trleft':
        this.#left = value ?? 0;
        return true;
      case 'clvmgf':
        this.#vertical = 'first';
        return true;
      case 'clvmrg':
        this.#vertical = 'rest';
        return true;
      case 'clmrg':
        this.#joined = true;
        return true;
      case 'cellx':
        if (this.#cells.length < MOST_CELLS)
          this.#cells.push({ right: value ?? 0, vertical: this.#vertical, joined: this.#joined });
        this.#vertical = 'none';
        this.#joined = false;
        return true;
      default:
        return false;
    }
  }

  /** The row as described last; null when nothing was said. */
  get shape(): RowShape | null {
    return this.#cells.length === 0 ? null : { left: this.#left, cells: this.#cells };
  }
}
