interface Field {
  code: string;
  /** Its result has begun. */
  shown: boolean;
  contents: boolean;
}

/** As much of an instruction as tells its kind. */
const LONGEST_CODE = 200;

/** Fields inside fields that are kept apart. */
const MOST_NESTED = 100;

/** A table of contents repeats the headings, with page numbers. */
const CONTENTS = /^\s*(?:TOC|TOA)(?:\s|$)/i;

/** Where the reading stands in fields: instructions are no text, results are. Fields lie in one another. */
export class FieldStack {
  #fields: Field[] = [];

  mark(type: string | undefined): void {
    const last = this.#fields[this.#fields.length - 1];
    if (type === 'begin') {
      this.#fields.push({ code: '', shown: false, contents: false });
      if (this.#fields.length > MOST_NESTED) this.#fields.shift();
    } else if (type === 'separate' && last !== undefined) {
      last.shown = true;
      last.contents = makesContents(last.code);
    } else if (type === 'end') this.#fields.pop();
  }

  addCode(code: string): void {
    const last = this.#fields[this.#fields.length - 1];
    if (last !== undefined && !last.shown) last.code += code.slice(0, LONGEST_CODE - last.code.length);
  }

  /** Whether text is part of an instruction. */
  get inCode(): boolean {
    return this.#fields.some(({ shown }) => !shown);
  }

  /** Whether text is part of a table of contents. */
  get inContents(): boolean {
    return this.#fields.some(({ contents }) => contents);
  }

  /** An instruction ends with its paragraph: one left open must not swallow the document. */
  endParagraph(): void {
    if (this.inCode) this.#fields = this.#fields.filter(({ shown }) => shown);
  }
}

/** Whether the instruction makes a table of contents. */
export function makesContents(code: string): boolean {
  return CONTENTS.test(code);
}
