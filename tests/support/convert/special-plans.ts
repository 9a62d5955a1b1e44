import { columns, escapeXml, packDocx, paragraph, run, table, writeNumbering, writeStyles } from './docx-package.js';

/** Made-up plans that use what word processors can do; what each of them says is written down in the tests. */

const center = '<w:jc w:val="center"/>';
const bold = '<w:b/>';
const heading = (text: string) => paragraph(run(text, bold), '<w:pStyle w:val="Heading1"/>');
const FONT = 'Tinos';

const LETTERHEAD_LEFT = ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LỘC', 'Số: 45/KH-UBND'];
const LETTERHEAD_RIGHT = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Sơn Lộc, ngày 20 tháng 01 năm 2026',
];
const aside = (texts: readonly string[]) => texts.map((text) => paragraph(text, center)).join('');
const LETTERHEAD = columns(aside(LETTERHEAD_LEFT), aside(LETTERHEAD_RIGHT));

const TITLE =
  paragraph(run('KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội giai đoạn 2026 - 2030', bold), center) +
  paragraph('Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ;') +
  paragraph('Căn cứ Nghị định số 110/2024/NĐ-CP ngày 30 tháng 8 năm 2024 của Chính phủ về công tác xã hội;') +
  paragraph('Ủy ban nhân dân tỉnh Sơn Lộc ban hành Kế hoạch như sau:');

const OBJECTIVES =
  heading('I. MỤC TIÊU') +
  paragraph('1. Mục tiêu chung') +
  paragraph('Đưa dịch vụ công tác xã hội đến gần người dân trên địa bàn tỉnh.') +
  paragraph('2. Mục tiêu cụ thể đến năm 2030');

const REST =
  heading('II. KINH PHÍ THỰC HIỆN') +
  paragraph('1. Ngân sách nhà nước bảo đảm trong dự toán chi thường xuyên theo phân cấp.') +
  paragraph('2. Nguồn đóng góp, hỗ trợ hợp pháp của tổ chức, cá nhân.') +
  heading('III. TỔ CHỨC THỰC HIỆN') +
  paragraph('1. Sở Y tế') +
  paragraph('Chủ trì triển khai Kế hoạch; báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.') +
  paragraph('2. Sở Tài chính') +
  paragraph('Tham mưu bố trí kinh phí thực hiện Kế hoạch./.');

const STAFFING =
  'cơ quan, tổ chức, cơ sở trợ giúp xã hội, trường học, bệnh viện, xã, phường trên địa bàn tỉnh phân công, bố trí người làm công tác xã hội';
const FACILITIES =
  'cơ sở trợ giúp xã hội, cơ sở y tế, cơ sở giáo dục trong quy hoạch có cung cấp dịch vụ công tác xã hội';
const TRAINING =
  'cán bộ, công chức, viên chức, nhân viên, cộng tác viên công tác xã hội được đào tạo, bồi dưỡng, tập huấn';

const styles = writeStyles(FONT);
const plan = (targets: string, head = LETTERHEAD + TITLE) => head + OBJECTIVES + targets + REST;

const YEARS = ['2026', '2027', '2028', '2029', '2030'];
const GROUPS = {
  staffing: 'Cơ quan, đơn vị bố trí người làm công tác xã hội',
  facilities: 'Cơ sở trợ giúp xã hội, cơ sở y tế, cơ sở giáo dục có cung cấp dịch vụ công tác xã hội',
  training: 'Người làm công tác xã hội được đào tạo, bồi dưỡng, tập huấn',
};

/** Targets in a table: "Giai đoạn 2026 - 2030" over a column for each year, the other heads merged downwards. */
export function planWithYearTable(): Uint8Array {
  const tall = (text: string) => ({ text, down: 'start' as const });
  const below = { text: '', down: 'goes-on' as const };
  const rows = [
    [tall('TT'), tall('Chỉ tiêu'), tall('Đơn vị tính'), { text: 'Giai đoạn 2026 - 2030', columns: 5 }],
    [below, below, below, ...YEARS.map((year) => `Năm ${year}`)],
    ['1', GROUPS.staffing, '%', '70', '75', '80', '85', '90'],
    ['2', GROUPS.facilities, '%', '52', '54', '56', '58', '60'],
    ['3', GROUPS.training, '%', '32,5', '34', '36', '38', '40'],
  ];
  return packDocx({ styles, body: plan(table(rows, { headers: 2, columns: 8 })) });
}

const author = 'w:id="7" w:author="Người sửa" w:date="2026-01-12T08:00:00Z"';
const removed = (text: string) =>
  `<w:del ${author}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
const added = (text: string) => `<w:ins ${author}>${run(text)}</w:ins>`;
const mark = (change: 'del' | 'ins') => `<w:rPr><w:${change} ${author}/></w:rPr>`;

/** A draft with changes that nobody has accepted yet: a figure, a whole paragraph, a paragraph moved elsewhere. */
export function planWithChanges(): Uint8Array {
  const moved = `Ít nhất 40% ${TRAINING};`;
  const body = plan(
    paragraph(run('a) Ít nhất ') + removed('60') + added('90') + run(`% ${STAFFING};`)) +
      paragraph(removed(`b) Tối thiểu 45% ${FACILITIES};`), mark('del')) +
      `<w:moveFromRangeStart w:id="20" w:author="Người sửa" w:date="2026-01-12T08:00:00Z" w:name="doan"/><w:p><w:pPr><w:rPr><w:moveFrom ${author}/></w:rPr></w:pPr><w:moveFrom ${author}>${run(moved)}</w:moveFrom></w:p><w:moveFromRangeEnd w:id="20"/>` +
      paragraph(added(`b) Tối thiểu 60% ${FACILITIES};`), mark('ins')) +
      `<w:moveToRangeStart w:id="21" w:author="Người sửa" w:date="2026-01-12T08:00:00Z" w:name="doan"/><w:p><w:pPr><w:rPr><w:moveTo ${author}/></w:rPr></w:pPr><w:moveTo ${author}>${run(`c) ${moved}`)}</w:moveTo></w:p><w:moveToRangeEnd w:id="21"/>`,
  );
  return packDocx({ styles, body });
}

/** The same plan after its changes were accepted: what is printed. */
export function planWithChangesAccepted(): Uint8Array {
  const body = plan(
    paragraph(`a) Ít nhất 90% ${STAFFING};`) +
      paragraph(`b) Tối thiểu 60% ${FACILITIES};`) +
      paragraph(`c) Ít nhất 40% ${TRAINING};`),
  );
  return packDocx({ styles, body });
}

/** A text box as Word writes it: a drawing, and the same text again for older programs. */
function textBox(content: string, width: number, height: number, left: number, top: number): string {
  const unit = 12_700;
  const place = (axis: 'H' | 'V', at: number) =>
    `<wp:position${axis} relativeFrom="${axis === 'H' ? 'margin' : 'paragraph'}"><wp:posOffset>${at * unit}</wp:posOffset></wp:position${axis}>`;
  const size = `cx="${width * unit}" cy="${height * unit}"`;
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  const drawing = `<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>${place('H', left)}${place('V', top)}<wp:extent ${size}/><wp:wrapTopAndBottom/><wp:docPr id="1" name="Khung"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = `<w:pict><v:shape type="#_x0000_t202" style="position:absolute;width:${width}pt;height:${height}pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent></w:r>`;
}

const TARGETS =
  paragraph(`a) Ít nhất 90% ${STAFFING};`) +
  paragraph(`b) Tối thiểu 60% ${FACILITIES};`) +
  paragraph(`c) Ít nhất 40% ${TRAINING}.`);

/** "DỰ THẢO" in a frame under a letterhead whose number and day are still blank. */
export function planWithDraftBox(): Uint8Array {
  const box = paragraph(textBox(paragraph(run('DỰ THẢO', bold), center), 90, 28, 10, 0));
  const blank = (texts: readonly string[]) =>
    aside(texts.map((text) => text.replace('45/', '     /').replace('20', '    ')));
  return packDocx({
    styles,
    body: plan(TARGETS, columns(blank(LETTERHEAD_LEFT), blank(LETTERHEAD_RIGHT)) + box + TITLE),
  });
}

/** The letterhead in two frames over an empty paragraph. */
export function planWithLetterheadBox(): Uint8Array {
  const left = textBox(aside(LETTERHEAD_LEFT), 190, 80, 0, 0);
  const right = textBox(aside(LETTERHEAD_RIGHT), 250, 80, 200, 0);
  return packDocx({ styles, body: plan(TARGETS, paragraph(left + right) + TITLE) });
}

/** Numbers made by Word that begin again: 1. 2. under I. and under II., a) b) under each of them. */
export function planWithRestarts(): Uint8Array {
  const numbering = writeNumbering({
    lists: [
      [
        { format: 'upperRoman', pattern: '%1.' },
        { format: 'decimal', pattern: '%2.' },
        { format: 'lowerLetter', pattern: '%3)' },
      ],
      [{ format: 'lowerLetter', pattern: '%1)' }],
    ],
    uses: [
      { list: 0, start: null },
      { list: 1, start: { level: 0, value: 1 } },
      { list: 1, start: { level: 0, value: 1 } },
    ],
    numbers: [],
  });
  const at = (level: number, text: string, use = 1) =>
    paragraph(
      run(text, level < 2 ? bold : ''),
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr>`,
    );
  const body =
    LETTERHEAD +
    TITLE +
    at(0, 'MỤC TIÊU') +
    at(1, 'Mục tiêu chung') +
    at(2, 'Đưa dịch vụ công tác xã hội đến gần người dân.') +
    at(2, 'Chăm lo tốt hơn cho người yếu thế.') +
    at(1, 'Mục tiêu cụ thể đến năm 2030') +
    at(2, `Ít nhất 90% ${STAFFING}.`) +
    at(2, `Tối thiểu 60% ${FACILITIES}.`) +
    at(2, `Ít nhất 40% ${TRAINING}.`) +
    at(0, 'NHIỆM VỤ, GIẢI PHÁP') +
    at(1, 'Phát triển mạng lưới cơ sở cung cấp dịch vụ công tác xã hội') +
    // Lists of their own that begin again by an override, as when "Restart at 1" is chosen.
    at(0, 'Củng cố các cơ sở hiện có.', 2) +
    at(0, 'Khuyến khích trường học, bệnh viện mở phòng công tác xã hội.', 2) +
    at(1, 'Đào tạo, bồi dưỡng, tập huấn người làm công tác xã hội') +
    at(0, 'Mở lớp ngắn hạn cho người mới nhận việc.', 3) +
    at(0, 'Cử người đi học dài hạn.', 3) +
    at(0, 'KINH PHÍ THỰC HIỆN') +
    at(1, 'Ngân sách nhà nước bảo đảm trong dự toán chi thường xuyên theo phân cấp.') +
    at(1, 'Nguồn đóng góp, hỗ trợ hợp pháp của tổ chức, cá nhân.') +
    at(0, 'TỔ CHỨC THỰC HIỆN') +
    at(1, 'Sở Y tế') +
    at(2, 'Chủ trì triển khai Kế hoạch.') +
    at(2, 'Báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.') +
    at(1, 'Sở Tài chính') +
    at(2, 'Tham mưu bố trí kinh phí.') +
    at(2, 'Hướng dẫn quyết toán./.');
  return packDocx({ styles, numbering, body });
}

/** A comment and a footnote, each with a figure that is none of the plan's targets. */
export function planWithNotes(): Uint8Array {
  const comment =
    '<w:commentRangeStart w:id="1"/>' +
    run(`a) Ít nhất 90% ${STAFFING}`) +
    '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
    run(';');
  const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
  const noteMark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>';
  const small = '<w:sz w:val="20"/>';
  return packDocx({
    styles,
    body: plan(
      paragraph(comment) +
        paragraph(run(`b) Tối thiểu 60% ${FACILITIES}`) + note + run(';')) +
        paragraph(`c) Ít nhất 40% ${TRAINING}.`),
    ),
    comments: `<w:comment w:id="1" w:author="Người góp ý" w:date="2026-01-12T08:00:00Z">${paragraph(`Đề nghị xem lại: chỉ nên đạt 55% ${STAFFING}.`)}</w:comment>`,
    footnotes:
      `<w:footnote w:type="separator" w:id="0">${paragraph('<w:r><w:separator/></w:r>')}</w:footnote>` +
      `<w:footnote w:type="continuationSeparator" w:id="1">${paragraph('<w:r><w:continuationSeparator/></w:r>')}</w:footnote>` +
      `<w:footnote w:id="2">${paragraph(noteMark + run(` Năm 2025 đạt 48% ${FACILITIES}.`, small))}</w:footnote>`,
  });
}

/** A running head with a figure, a footer with page numbers, on more than one page. */
export function planWithRunningHeads(): Uint8Array {
  const filler = Array.from({ length: 14 }, (_, i) =>
    paragraph(
      `${i + 1}. Nội dung thứ ${i + 1}: các địa phương rà soát nhu cầu của người dân, phối hợp với ngành y tế, giáo dục và các đoàn thể để tổ chức hoạt động phù hợp với điều kiện thực tế, bảo đảm thiết thực, tiết kiệm, không phô trương, hình thức.`,
    ),
  ).join('');
  const number =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return packDocx({
    styles,
    header: paragraph('Kế hoạch công tác xã hội: đạt 25% người làm công tác xã hội được tập huấn', center),
    footer: paragraph(number, center),
    body: LETTERHEAD + TITLE + OBJECTIVES + TARGETS + heading('NHIỆM VỤ') + filler + REST,
  });
}
