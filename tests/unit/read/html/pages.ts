/** One made-up plan, and the pages it may come in. */

interface Item {
  readonly label: string;
  readonly text: string;
  readonly look?: 'title' | 'heading';
}

const say = (text: string): Item => ({ label: '', text });
const title = (text: string): Item => ({ label: '', text, look: 'title' });
const head = (label: string, text: string): Item => ({ label, text, look: 'heading' });
const item = (label: string, text: string): Item => ({ label, text });

const LEFT = ['ỦY BAN NHÂN DÂN', 'TỈNH AN THỊNH', '-------', 'Số: 27/KH-UBND'];
const RIGHT = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  '---------------',
  'An Thịnh, ngày 12 tháng 3 năm 2026',
];
const SUBJECT = 'Thực hiện Chương trình phát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh';
const BEFORE: readonly Item[] = [
  title('KẾ HOẠCH'),
  title(SUBJECT),
  say(
    'Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ ban hành Chương trình phát triển công tác xã hội giai đoạn 2021 - 2030;',
  ),
  say('Theo đề nghị của Giám đốc Sở Y tế, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'),
  head('I.', 'MỤC TIÊU'),
  head('1.', 'Mục tiêu chung'),
  say('Đưa dịch vụ công tác xã hội đến từng thôn, bản; người yếu thế được giúp đỡ kịp thời và đúng việc.'),
  head('2.', 'Mục tiêu cụ thể'),
  item('a)', 'Về đội ngũ, phấn đấu đến năm 2030:'),
  item(
    '-',
    'Có ít nhất 90% cơ quan, tổ chức, cơ sở trợ giúp xã hội, trường học, bệnh viện, xã, phường phân công, bố trí người làm công tác xã hội;',
  ),
  item(
    '-',
    'Ít nhất 40% cán bộ, công chức, viên chức, nhân viên và cộng tác viên công tác xã hội được đào tạo, bồi dưỡng nghiệp vụ.',
  ),
  item('b)', 'Về mạng lưới và đối tượng: theo bảng dưới đây.'),
];
const TABLE: readonly (readonly string[])[] = [
  ['TT', 'Chỉ tiêu', 'Năm 2028', 'Năm 2030'],
  ['1', 'Tỷ lệ cơ sở trợ giúp xã hội, cơ sở y tế, cơ sở giáo dục có cung cấp dịch vụ công tác xã hội', '50%', '60%'],
  [
    '2',
    'Tỷ lệ trẻ em mồ côi, trẻ em bị bỏ rơi, trẻ em khuyết tật nặng được cung cấp dịch vụ công tác xã hội',
    '87%',
    '90%',
  ],
];
const AFTER: readonly Item[] = [
  head('II.', 'NHIỆM VỤ, GIẢI PHÁP'),
  item('1.', 'Truyền thông, nâng cao nhận thức của xã hội về công tác xã hội.'),
  item('2.', 'Đào tạo, bồi dưỡng, tập huấn cho người làm công tác xã hội.'),
  head('III.', 'KINH PHÍ THỰC HIỆN'),
  item('1.', 'Ngân sách nhà nước bố trí trong dự toán chi hằng năm của các cơ quan, địa phương.'),
  item('2.', 'Nguồn đóng góp, hỗ trợ hợp pháp của các tổ chức, cá nhân trong và ngoài nước.'),
  head('IV.', 'TỔ CHỨC THỰC HIỆN'),
  head('1.', 'Sở Y tế'),
  item('-', 'Chủ trì triển khai Kế hoạch; hướng dẫn các địa phương thực hiện.'),
  item('-', 'Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.'),
  head('2.', 'Sở Tài chính'),
  say('Tham mưu bố trí kinh phí thực hiện Kế hoạch.'),
  head('3.', 'Ủy ban nhân dân các xã, phường'),
  say('Xây dựng kế hoạch của địa phương, bố trí kinh phí và nhân lực thực hiện./.'),
];
const RECIPIENTS = ['Nơi nhận:', '- Bộ Y tế;', '- Các sở, ban, ngành tỉnh;', '- Lưu: VT.'];
const SIGNATURE = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Hữu Phước'];

const write = ({ label, text }: Item): string => (label === '' ? text : `${label} ${text}`);

/** The plan as plain text, a line to a paragraph. */
export const TEXT = [
  ...LEFT,
  ...RIGHT,
  ...BEFORE.map(write),
  ...TABLE.map((row) => `| ${row.join(' | ')} |`),
  ...AFTER.map(write),
  ...RECIPIENTS,
  ...SIGNATURE,
].join('\n');

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** Vietnamese letters as old editors wrote them. */
const refer = (text: string) =>
  escapeHtml(text).replace(/[àáâãèéêìíòóôõùúýÀÁÂÈÉÊÌÍÒÓÔÙÚÝ]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const wrapLine = (text: string) => escapeHtml(text).replace(/(.{40,60}) /g, '$1\r\n');

type Paragraph = (item: Item) => string;
const lines = (texts: readonly string[], tag = 'p') =>
  texts.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('');
const columns = (left: readonly string[], right: readonly string[]) =>
  `<table width="100%"><tr><td>${lines(left)}</td><td>${lines(right)}</td></tr></table>`;
const grid = (cell = 'td', attributes = '') =>
  `<table ${attributes}>${TABLE.map((row) => `<tr>${row.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join('')}</tr>`).join('')}</table>`;
const whole = (paragraph: Paragraph) =>
  `${columns(LEFT, RIGHT)}${BEFORE.map(paragraph).join('\n')}${grid('td', 'border="1"')}${AFTER.map(paragraph).join('\n')}${columns(RECIPIENTS, SIGNATURE)}`;
const simple: Paragraph = (part) =>
  part.look === undefined ? `<p>${escapeHtml(write(part))}</p>` : `<p><strong>${escapeHtml(write(part))}</strong></p>`;

const MENU = ['Trang chủ', 'Giới thiệu', 'Tin tức', 'Công tác xã hội', 'Văn bản', 'Liên hệ'];
const RELATED = [
  'Hội nghị triển khai Kế hoạch phát triển công tác xã hội',
  'Tập huấn cho 95% cộng tác viên công tác xã hội',
  'Mục tiêu 100% trẻ em có hoàn cảnh đặc biệt được trợ giúp',
];
const links = (texts: readonly string[]) =>
  texts.map((text, i) => `<li><a href="/tin/${i}.html">${text}</a></li>`).join('');

/** A portal of the tables-and-fonts age: everything inside everything, lines ended with <BR>, letters as numbers. */
function oldPortal(): string {
  const body = [...BEFORE.map((part) => refer(write(part)).replace(/^/, '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;'))].join(
    '<BR>\n<BR>\n',
  );
  return `<HTML><HEAD><TITLE>C&#7893;ng th&#244;ng tin</TITLE><SCRIPT>document.write("<p>Đạt 10% cơ sở</p>")</SCRIPT></HEAD>
<BODY bgcolor=#ffffff onload="start()"><FORM name=aspnetForm method=post><INPUT type=hidden name=__VIEWSTATE value="${'dDwtMTA'.repeat(500)}">
<TABLE width=1000 border=0><TR><TD colspan=3><IMG src=banner.jpg></TD></TR>
<TR><TD colspan=3 bgcolor=red><A href=/><FONT color=white>Trang ch&#7911;</FONT></A> | <A href=/gt>Gi&#7899;i thi&#7879;u</A> | <A href=/vb>V&#259;n b&#7843;n</A> | <A href=/lh>Li&#234;n h&#7879;</A></TD></TR>
<TR><TD width=180 valign=top><TABLE><TR><TD><A href=1>M&#7909;c ti&#234;u 2030</A></TD></TR><TR><TD><A href=2>${RELATED[1]}</A></TD></TR><TR><TD><A href=3>Hỏi đáp</A></TD></TR></TABLE></TD>
<TD valign=top><TABLE><TR><TD><FONT face=Arial size=2>
<TABLE width=100%><TR><TD align=center><B>${LEFT.map(refer).join('<BR>')}</B></TD><TD align=center><B>${RIGHT.map(refer).join('<BR>')}</B></TD></TR></TABLE>
${body}<BR>${grid('TD', 'border=1')}<DIV>${AFTER.map((part) => refer(write(part))).join('<BR>')}</DIV>
<TABLE width=100%><TR><TD>${RECIPIENTS.map(refer).join('<BR>')}</TD><TD>${SIGNATURE.map(refer).join('<BR>')}</TD></TR></TABLE>
</FONT></TD></TR></TABLE></TD>
<TD width=200><TABLE><TR><TD>Th&#7889;ng k&#234; truy c&#7853;p</TD></TR><TR><TD>H&#244;m nay</TD><TD>1.204</TD></TR></TABLE></TD></TR>
<TR><TD colspan=3>Cơ quan chủ quản: Văn phòng Ủy ban nhân dân tỉnh An Thịnh. Điện thoại: 0200 000 000</TD></TR></TABLE></FORM></BODY></HTML>`;
}

/** A page that scripts put together, saved from the browser: custom elements, a dialogue over it, data beside it. */
function singlePage(): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><style>.hl{font-weight:600}@media print{.hl{display:none}}</style></head><body class="modal-open">
<noscript>Hãy bật JavaScript. Mục tiêu: đạt 1%.</noscript><script>window.__DATA__={"html":"<p>Có ít nhất 12% cơ sở</p>"}</script>
<app-root><header class="topbar"><nav><ul>${links(MENU)}</ul></nav><input placeholder="Tìm kiếm"><button>Tìm</button></header>
<div class="breadcrumbs"><a href="/">Trang chủ</a> &gt; <a href="/vb">Văn bản</a> &gt; <a href="/vb/kh">Kế hoạch</a></div>
<main aria-hidden="true"><app-article><article><div class="toolbar"><button>In trang</button><span class="share">Chia sẻ: Facebook Zalo</span></div>
${whole((part) => (part.look === undefined ? `<div><span>${escapeHtml(write(part))}</span></div>` : `<div><span class="hl">${escapeHtml(part.label)}</span><span class="hl"> ${escapeHtml(part.text)}</span></div>`))}
</article></app-article></main><aside><h3>Tin liên quan</h3><ul>${links(RELATED)}</ul></aside>
<div role="dialog" aria-modal="true"><p>Trang này dùng cookie để tốt hơn 20%.</p></div><template><p>Đạt 5%</p></template>
<footer><p>Bản quyền thuộc về Cổng thông tin điện tử tỉnh An Thịnh</p></footer></app-root></body></html>`;
}

/** A news page of the usual software for news pages: lists as lists, sharing, related posts, readers' comments. */
function newsPage(): string {
  return `<!DOCTYPE html><html><body class="single"><div id="page"><header id="masthead" class="site-header"><a href="/">Cổng thông tin</a><nav class="main-navigation"><ul>${links(MENU)}</ul></nav></header>
<div id="content"><div id="primary"><article id="post-12"><header class="entry-header"><h1 class="entry-title">${SUBJECT}</h1><span class="posted-on">12/03/2026</span></header>
<div class="entry-content">${whole(simple).replace(/<p>(- [^<]*)<\/p>\n<p>(- [^<]*)<\/p>/g, (_, a: string, b: string) => `<ul><li>${a.slice(2)}</li>\n<li>${b.slice(2)}</li></ul>`)}
<div class="sharedaddy"><h3>Chia sẻ</h3><ul>${links(['Facebook', 'Zalo', 'Email'])}</ul></div><div class="related-posts"><h3>Bài liên quan</h3><ul>${links(RELATED)}</ul></div></div></article>
<div id="comments" class="comments-area"><h2>2 bình luận</h2><p>Mong tỉnh làm sớm.</p><p>Rất hay!</p></div></div>
<aside id="secondary" class="sidebar"><ul>${links([...MENU, ...RELATED])}</ul></aside></div><footer id="colophon">Ghi rõ nguồn khi phát lại thông tin.</footer></div><script src="a.js"></script></body></html>`;
}

/** "Save as web page" of Word: labels written out in spans that the browser's own lists know nothing of. */
function wordPage(): string {
  const label = (text: string) =>
    `<![if !supportLists]><span style='mso-bidi-font-family:"Times New Roman"'><span style='mso-list:Ignore'>${text === '-' ? '·' : text}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
  const paragraph: Paragraph = (part) =>
    part.label === ''
      ? `<p class=MsoNormal style='text-indent:1.0cm'><span lang=VI>${part.look === undefined ? wrapLine(part.text) : `<b>${wrapLine(part.text)}</b>`}<o:p></o:p></span></p>`
      : `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>${label(part.label)}<span lang=VI>${wrapLine(part.text)}<o:p></o:p></span></p>`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal, li.MsoNormal {mso-style-parent:""; margin:0cm;} @page WordSection1 {size:595.3pt 841.9pt;} @list l0:level1 {mso-level-text:"%1\\.";} --></style></head>
<body lang=VI><div class=WordSection1>${whole(paragraph).replaceAll('<p>', '<p class=MsoNormal>')}<p class=MsoNormal><o:p>&nbsp;</o:p></p></div></body></html>`;
}

/** The same, "filtered": the labels are text, bullets a letter of a symbol font. */
function filteredPage(): string {
  const paragraph: Paragraph = ({ label, text }) =>
    label === ''
      ? `<p class=MsoNormal>${wrapLine(text)}</p>`
      : `<p class=MsoListParagraph>${label === '-' ? "<span style='font-family:Symbol'>·" : `<span>${label}`}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span>${wrapLine(text)}</p>`;
  return `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body><div class=WordSection1>${whole(paragraph)}</div></body></html>`;
}

const LIST_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^[IVX]+\.$/, 'I'],
  [/^\d+\.$/, '1'],
  [/^[a-z]\)$/, 'a'],
];
const ROMAN = ['I.', 'II.', 'III.', 'IV.'];

function placeOf(label: string): number {
  if (/^\d/.test(label)) return Number.parseInt(label, 10);
  return ROMAN.includes(label) ? ROMAN.indexOf(label) + 1 : label.charCodeAt(0) - 96;
}

/** An export that turns every automatic number into a list of its own that starts where the last one ended. */
function listPage(): string {
  const paragraph: Paragraph = ({ label, text, look }) => {
    const inner = look === undefined ? `<p>${wrapLine(text)}</p>` : `<h2><b>${wrapLine(text)}</b></h2>`;
    if (label === '') return look === 'title' ? `<p><b>${wrapLine(text)}</b></p>` : inner;
    if (label === '-') return `<ul>\n\t<li>${inner}\n</ul>`;
    const type = LIST_TYPES.find(([shape]) => shape.test(label))?.[1];
    return `<ol type="${type}" start="${placeOf(label)}">\n\t<li>${inner}</li>\n</ol>`;
  };
  return `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2"/></head><body lang="vi-VN">${whole(paragraph)}</body></html>`;
}

/** An export whose numbers are counters of the style sheet. */
function counterPage(): string {
  const styles = ['upper-roman', 'decimal', 'lower-latin'];
  const css = [
    ...styles.map(
      (style, level) =>
        `.lst-kix_a1-${level}>li{counter-increment:lst-ctn-kix_a1-${level}}.lst-kix_a1-${level} > li:before{content:"" counter(lst-ctn-kix_a1-${level},${style}) "${level === 2 ? ')' : '.'} "}ol.lst-kix_a1-${level}{list-style-type:none}`,
    ),
    '.lst-kix_b2-0 > li:before{content:"\\0025cf   "}ul.lst-kix_b2-0{list-style-type:none}.c3{font-weight:700}',
  ].join('');
  const paragraph: Paragraph = ({ label, text, look }) => {
    const span = `<span class="${look === undefined ? 'c1' : 'c1 c3'}">${escapeHtml(text)}</span>`;
    if (label === '') return `<p class="c2">${span}</p>`;
    if (label === '-') return `<ul class="c9 lst-kix_b2-0 start"><li class="c2 li-bullet-0">${span}</li></ul>`;
    const level = LIST_TYPES.findIndex(([shape]) => shape.test(label));
    return `<ol class="c9 lst-kix_a1-${level}" start="${placeOf(label)}"><li class="c2 li-bullet-0">${span}</li></ol>`;
  };
  return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">@import url(themes.css);${css}</style></head><body class="c8 doc-content">${whole(paragraph)}</body></html>`;
}

/** Text that was pasted into a page as it was. */
function prePage(): string {
  return `<html><body><div id="menu">${MENU.map((text, i) => `<a href="${i}">${text}</a>`).join(' ')}</div><h2>Văn bản</h2><pre style="white-space:pre-wrap">
${escapeHtml(TEXT)}
</pre><div id="footer">Lượt xem: 1.203</div><script>count()</script></body></html>`;
}

/** A database of legal texts: tabs, a table of metadata, references as links, text right in a division. */
function legalPage(): string {
  const linked = (text: string) =>
    escapeHtml(text).replace(/(Quyết định số 112\/QĐ-TTg)/, '<a href="/van-ban/112" target="_blank">$1</a>');
  const metadata = [
    ['Số ký hiệu', '27/KH-UBND', 'Ngày ban hành', '12/03/2026'],
    ['Loại văn bản', 'Kế hoạch', 'Người ký', 'Lê Hữu Phước'],
  ];
  return `<html><body><div id="header"><ul>${links(MENU)}</ul></div><div class="box-tab"><ul class="tabs"><li class="active"><a href="#tab1">Toàn văn</a></li><li><a href="#tab2">Thuộc tính</a></li><li><a href="#tab3">Lược đồ</a></li></ul>
<div id="tab1"><div class="vbInfo"><table>${metadata.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></div>
<div class="toanvancontent" id="toanvancontent">${columns(LEFT, RIGHT)}${BEFORE.map((part) => `<a name="muc_1"></a>${linked(write(part))}<br />`).join('\n')}${grid('td', 'class="tb"')}
${AFTER.map((part) => `<p style="text-align:justify">${linked(write(part))}</p>`).join('')}${columns(RECIPIENTS, SIGNATURE)}</div></div>
<div id="tab2" style="display:none"><p>Kế hoạch đạt 10% số xã.</p></div></div>
<div class="right"><div class="tieude">Văn bản liên quan</div><ul>${links(RELATED)}</ul></div><script>go()</script></body></html>`;
}

/** The same text in a tab that was closed when the page was saved. */
function closedTabPage(): string {
  return `<html><body><div id="header"><ul>${links(MENU)}</ul></div><div class="tab-pane active"><table><tr><td>Số ký hiệu</td><td>27/KH-UBND</td></tr><tr><td>Trích yếu</td><td>Kế hoạch công tác xã hội</td></tr></table><a href="/files/27-kh.pdf">Tải về</a></div>
<div class="tab-pane" style="display: none;">${whole(simple)}</div><script>tabs()</script></body></html>`;
}

export const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['an old portal of tables', oldPortal()],
  ['a page of scripts', singlePage()],
  ['a news page', newsPage()],
  ['a page saved by Word', wordPage()],
  ['a page saved by Word, filtered', filteredPage()],
  ['an export with lists', listPage()],
  ['an export with counters', counterPage()],
  ['text as it was', prePage()],
  ['a database of legal texts', legalPage()],
  ['a text in a closed tab', closedTabPage()],
];
