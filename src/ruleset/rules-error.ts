/** What is wrong in a rules folder, in one line a person can act on. */
export class RulesError extends Error {
  override readonly name = 'RulesError';
  /** File or folder as given, with forward slashes. */
  readonly file: string;
  /** 1-based; null when the trouble is the file as a whole. */
  readonly line: number | null;
  /** Place inside the file, as in "indicators[0].requirements[1].grade"; empty for the file as a whole. */
  readonly path: string;

  /** `detail` says what stands there and gives a valid example. */
  constructor(file: string, line: number | null, path: string, detail: string) {
    super([line === null ? file : `${file}:${line}`, path, detail].filter((part) => part !== '').join(': '));
    this.file = file;
    this.line = line;
    this.path = path;
  }
}
