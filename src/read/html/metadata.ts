import type { FlowBlock, FlowCell, FlowParagraph, FlowTable } from '../flow.js';

/** Names of what a portal says about a document beside its text. */
const NAME =
  /^(?:số(?:\s*\/)?(?: ký)? hiệu(?: văn bản)?|ngày (?:ban hành|có hiệu lực|hiệu lực|đăng)|loại văn bản|hình thức văn bản|trích yếu(?: nội dung)?|người ký(?: duyệt)?|cơ quan ban hành|đơn vị ban hành|nơi ban hành|lĩnh vực|tình trạng(?: hiệu lực)?)\s*:?$/iu;

function lineOf(cell: FlowCell): FlowParagraph | null {
  let only: FlowParagraph | null = null;
  for (const block of cell.blocks) {
    if (block.kind === 'table') return null;
    if (block.text.trim() === '') continue;
    if (only !== null) return null;
    only = block;
  }
  return only;
}

function isName(text: string): boolean {
  return text.length < 40 && NAME.test(text.trim().normalize('NFC'));
}

function joinPair(name: FlowParagraph, value: FlowParagraph | null): FlowParagraph {
  const text = `${name.text.trim().replace(/\s*:$/, '')}: ${value?.text.trim() ?? ''}`.trim();
  return { ...name, text, label: '', depth: null, strong: false };
}

/**
 * A portal's table of metadata as lines "Số ký hiệu: 12/KH-UBND", the way texts have them; null when a table is
 * something else.
 */
export function readMetadataTable(table: FlowTable): FlowParagraph[] | null {
  const lines: FlowParagraph[] = [];
  let named = 0;
  for (const row of table.rows) {
    for (let c = 0; c < row.length; c += 2) {
      const name = lineOf(row[c] as FlowCell);
      const value = row[c + 1] === undefined ? null : lineOf(row[c + 1] as FlowCell);
      if (name === null) {
        if (value !== null) return null;
        continue;
      }
      if (isName(name.text)) named += 1;
      else if (row.length !== 1) return null;
      lines.push(isName(name.text) ? joinPair(name, value) : name);
    }
  }
  return named >= 2 ? lines : null;
}

/** Joins a name of metadata with its value where a page shows them as two paragraphs. */
export function joinMetadata(blocks: readonly FlowBlock[]): FlowBlock[] {
  const joined: FlowBlock[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const block = blocks[i] as FlowBlock;
    const next = blocks[i + 1];
    if (
      block.kind === 'paragraph' &&
      next?.kind === 'paragraph' &&
      isName(block.text) &&
      next.text.trim() !== '' &&
      !isName(next.text)
    ) {
      joined.push(joinPair(block, next));
      i += 1;
    } else joined.push(block);
  }
  return joined;
}
