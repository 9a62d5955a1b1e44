import { extractPlan } from '../../src/extract/extract-plan.js';
import type { Plan } from '../../src/model/plan.js';
import type { FlowBlock, FlowCell, FlowParagraph, FlowTable } from '../../src/read/flow.js';
import { layOutFlow } from '../../src/read/flow.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';

/** A cell's text, or the text of a merged cell with the columns and rows it stands over. */
export type CellSpec = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

/** Numbers paragraphs the way a file does: in reading order, from 1. */
export class FlowBuilder {
  readonly blocks: FlowBlock[] = [];
  #paragraphs = 0;

  paragraph(text: string, label = ''): this {
    this.blocks.push(this.#next(text, label));
    return this;
  }

  table(rows: readonly (readonly CellSpec[])[]): this {
    const table: FlowTable = { kind: 'table', rows: rows.map((row) => row.map((cell) => this.#cell(cell))) };
    this.blocks.push(table);
    return this;
  }

  #cell(spec: CellSpec): FlowCell {
    const { text, columns = 1, rows = 1 } = typeof spec === 'string' ? { text: spec } : spec;
    return { blocks: text.split('\n').map((part) => this.#next(part, '')), columnSpan: columns, rowSpan: rows };
  }

  #next(text: string, label: string): FlowParagraph {
    this.#paragraphs += 1;
    return { kind: 'paragraph', text, label, depth: null, strong: false, number: this.#paragraphs };
  }
}

type Rows = readonly (readonly CellSpec[])[];

/** Parts of a plan that may be tables. */
export interface TableParts {
  readonly objectives?: Rows;
  readonly tasks?: Rows;
  readonly responsibilities?: Rows;
}

/** A short plan of a made-up province whose objectives are the table. */
export function readTablePlan(objectives: Rows, horizon = 'giai đoạn 2026 - 2030'): Plan {
  return readPlanOfTables({ objectives }, horizon);
}

/** A short plan of a made-up province; the parts given are tables, the others a line or two. */
export function readPlanOfTables(parts: TableParts, horizon = 'giai đoạn 2026 - 2030'): Plan {
  const flow = new FlowBuilder()
    .table([
      ['ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 12/KH-UBND', 'An Thịnh, ngày 10 tháng 01 năm 2026'],
    ])
    .paragraph('KẾ HOẠCH')
    .paragraph(`Thực hiện Chương trình phát triển công tác xã hội ${horizon} trên địa bàn tỉnh An Thịnh`)
    .paragraph('Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ;')
    .paragraph('MỤC TIÊU', 'I.')
    .paragraph('Mục tiêu cụ thể', '1.');
  if (parts.objectives === undefined)
    flow.paragraph('Đạt 90% cơ quan, trường học bố trí người làm công tác xã hội.', '-');
  else flow.table(parts.objectives);
  if (parts.tasks !== undefined) flow.paragraph('NHIỆM VỤ', 'II.').table(parts.tasks);
  flow.paragraph('TỔ CHỨC THỰC HIỆN', 'III.');
  if (parts.responsibilities === undefined)
    flow.paragraph('Sở Y tế', '1.').paragraph('Chủ trì triển khai Kế hoạch, tổng hợp báo cáo./.');
  else flow.table(parts.responsibilities);
  return extractPlan({ path: 'plan.docx', format: 'docx', lines: layOutFlow(flow.blocks) }, loadBuiltInBaseline());
}
