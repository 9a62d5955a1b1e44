import { escapeXml } from './docx-package.js';
import type { PageColumns, PageParagraph, PagePiece, PageTable } from './lay-out-page.js';

/** How a web page shows numbers and bullets: typed into the text, or as lists of the browser. */
export type HtmlNumbering = 'typed' | 'lists';

const LIST_TYPES: Readonly<Record<string, string>> = { roman: 'I', capital: 'A', decimal1: '1', letter: 'a' };

function showText(piece: PageParagraph): string {
  const text = escapeXml(piece.text);
  if (piece.look === 'title') return text.replace(/^(KẾ HOẠCH|QUYẾT ĐỊNH) +(?=\S)/u, '$1<br>');
  return text;
}

function showParagraph(piece: PageParagraph): string {
  const label = piece.label === null ? '' : `${escapeXml(piece.label.written)} `;
  const text = `${label}${showText(piece)}`;
  if (piece.look === 'title') return `<p style="text-align:center"><strong>${text}</strong></p>`;
  if (piece.look === 'heading') return `<h${piece.depth + 1}>${text}</h${piece.depth + 1}>`;
  return `<p>${text}</p>`;
}

/** The list an item can stand in: "I", "1", "a" or a bullet; null when a browser would show another number. */
function listOf({ label }: PageParagraph): { readonly open: string; readonly close: string } | null {
  if (label === null) return null;
  if (label.kind === 'bullet') return { open: '<ul>', close: '</ul>' };
  const type = LIST_TYPES[label.kind];
  // Browsers count letters without "đ".
  if (type === undefined || (label.kind === 'letter' && label.ordinal > 4)) return null;
  return { open: `<ol type="${type}" start="${label.ordinal}">`, close: '</ol>' };
}

function showLists(pieces: readonly PagePiece[]): string {
  let html = '';
  let open: { close: string; kind: string; ordinal: number } | null = null;
  for (const piece of pieces) {
    const list = piece.kind === 'paragraph' ? listOf(piece) : null;
    if (piece.kind !== 'paragraph' || piece.label === null || list === null) {
      html += `${open?.close ?? ''}${showPiece(piece)}`;
      open = null;
      continue;
    }
    const { kind, ordinal } = piece.label;
    if (open === null || open.kind !== kind || (kind !== 'bullet' && ordinal !== open.ordinal + 1)) {
      html += `${open?.close ?? ''}${list.open}`;
    }
    html += `<li>${piece.look === 'heading' ? `<strong>${showText(piece)}</strong>` : showText(piece)}</li>`;
    open = { close: list.close, kind, ordinal };
  }
  return html + (open?.close ?? '');
}

function showTable({ rows }: PageTable): string {
  const show = (row: readonly string[], tag: string) =>
    `<tr>${row.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join('')}</tr>`;
  const [head = [], ...body] = rows;
  return `<table border="1"><thead>${show(head, 'th')}</thead><tbody>${body.map((row) => show(row, 'td')).join('\n')}</tbody></table>`;
}

function showColumns({ left, right }: PageColumns): string {
  const side = (pieces: readonly PageParagraph[]) =>
    `<td style="width:50%;vertical-align:top">${pieces.map(showParagraph).join('')}</td>`;
  return `<table style="width:100%"><tr>${side(left)}${side(right)}</tr></table>`;
}

function showPiece(piece: PagePiece): string {
  return piece.kind === 'paragraph'
    ? showParagraph(piece)
    : piece.kind === 'table'
      ? showTable(piece)
      : showColumns(piece);
}

/** The document alone, as an office saves or prints it. */
export function writePage(pieces: readonly PagePiece[], numbering: HtmlNumbering, charset: string | null): string {
  const content = numbering === 'lists' ? showLists(pieces) : pieces.map(showPiece).join('\n');
  return `<!DOCTYPE html><html lang="vi"><head>${charset === null ? '' : `<meta charset="${charset}">`}<title>Văn bản</title>
<style>body{font-family:"Times New Roman",serif;font-size:14pt} table{border-collapse:collapse}</style></head><body>${content}</body></html>`;
}

/** The document inside a page of a portal: menus, a banner, what else is news, and figures that are none of the plan's. */
export function writePortalPage(pieces: readonly PagePiece[], numbering: HtmlNumbering): string {
  const content = numbering === 'lists' ? showLists(pieces) : pieces.map(showPiece).join('\n');
  return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin điện tử - Văn bản</title>
<script>var chiTieu = "Đạt 12% số cơ quan bố trí người làm công tác xã hội"; document.write(chiTieu);</script>
<style>.menu{color:red}</style></head>
<body>
<header><div class="banner">CỔNG THÔNG TIN ĐIỆN TỬ</div>
<nav class="menu"><ul><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/tin">Tin tức - Sự kiện</a></li><li><a href="/van-ban">Văn bản</a></li><li><a href="/hoi-dap">Hỏi đáp</a></li></ul></nav></header>
<div class="wrapper"><div class="breadcrumb"><a href="/">Trang chủ</a> » <a href="/van-ban">Văn bản chỉ đạo điều hành</a></div>
<aside class="sidebar"><h3>Văn bản mới</h3><ul><li><a href="/vb/1">Kế hoạch chuyển đổi số năm 2026: phấn đấu 95% hồ sơ trực tuyến</a></li><li><a href="/vb/2">Kế hoạch phòng, chống thiên tai</a></li></ul></aside>
<main><div class="detail-content">
${content}
</div></main>
<div class="related"><h3>Các tin khác</h3><ul><li><a href="/tin/7">Khai giảng lớp tập huấn cho 35% cán bộ cơ sở</a> (10/3)</li><li><a href="/tin/8">Thông báo lịch tiếp công dân</a></li></ul></div>
</div>
<footer><p>Cơ quan chủ quản: Văn phòng Ủy ban nhân dân</p><p>Điện thoại: 0123 456 789 - Lượt truy cập: 1.234.567</p></footer>
<script>console.log("hết trang")</script>
</body></html>`;
}
