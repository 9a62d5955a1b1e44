/** A remark to be put into a Word file as a comment. */
export interface WordComment {
  /** Number of the paragraph it belongs to, counted as positions of Word files are; null for the document as a whole. */
  readonly paragraph: number | null;
  /** One paragraph of the comment each; never empty. */
  readonly lines: readonly WordCommentLine[];
}

export interface WordCommentLine {
  /** Stands in bold in front of the text, "Đề nghị"; null for none. */
  readonly label: string | null;
  /** On one line, safe to show. */
  readonly text: string;
}
