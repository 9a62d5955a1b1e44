import { describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/model/plan.js';
import { planText, readFile, readParts, readText } from './plan-text.js';

const PROVINCE = {
  level: 'province',
  place: 'tỉnh An Thịnh',
  issuer: 'Ủy ban nhân dân tỉnh An Thịnh',
  number: '12/KH-UBND',
  date: '2026-01-10',
  status: 'issued',
} as const;

/** Mastheads in the forms officials and portals give them; the title names the province. */
const MASTHEADS: readonly (readonly [form: string, masthead: string, identity?: Partial<Identity>])[] = [
  ['lines', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\n-------\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026'],
  [
    'with the motto',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
  ],
  [
    'the motto first',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nỦY BAN NHÂN DÂN TỈNH AN THỊNH\n\nSố: 12/KH-UBND\n\nAn Thịnh, ngày 10 tháng 01 năm 2026',
  ],
  [
    'two columns',
    'ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN THỊNH                 Độc lập - Tự do - Hạnh phúc\n-------                      ---------------\nSố: 12/KH-UBND              An Thịnh, ngày 10 tháng 01 năm 2026',
  ],
  [
    'two columns by tabs',
    'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN THỊNH\tĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\tAn Thịnh, ngày 10 tháng 01 năm 2026',
  ],
  [
    'a table',
    '| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| TỈNH AN THỊNH | Độc lập - Tự do - Hạnh phúc |\n| Số: 12/KH-UBND | An Thịnh, ngày 10 tháng 01 năm 2026 |',
  ],
  [
    'a table of one row',
    '| ỦY BAN NHÂN DÂN TỈNH AN THỊNH ------- Số: 12/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- An Thịnh, ngày 10 tháng 01 năm 2026 |',
  ],
  [
    'lone bars',
    '|\nỦY BAN NHÂN DÂN TỈNH AN THỊNH\n-------\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\n|\nSố: 12/KH-UBND\n|\nAn Thịnh, ngày 10 tháng 01 năm 2026\n|',
  ],
  ['wrapped lines', 'ỦY BAN NHÂN\nDÂN\nTỈNH AN THỊNH\n\nSố:\n12/KH-UBND\n\nAn Thịnh, ngày\n10 tháng 01 năm 2026'],
  ['number and date on one line', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND An Thịnh, ngày 10 tháng 01 năm 2026'],
  [
    'number and date on one line, wrapped before the year',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND An Thịnh, ngày 10 tháng 01 năm\n2026',
  ],
  ['spaces in the number', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12 /KH- UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026'],
  ['no colon', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026'],
  ['the number alone', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\n12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026'],
  ['figures in the date', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày 10/01/2026'],
  ['no leading zeros', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 1 năm 2026'],
  ['the new tone marks', 'UỶ BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026'],
  ['UBND short', 'UBND TỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026'],
  [
    'no-break spaces',
    'ỦY BAN NHÂN DÂN\nTỈNH\u00a0AN\u00a0THỊNH\nSố:\u00a012/KH-UBND\nAn\u00a0Thịnh,\u00a0ngày\u00a010 tháng 01 năm 2026',
  ],
  [
    'an office in the number',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND-VX\nAn Thịnh, ngày 10 tháng 01 năm 2026',
    { number: '12/KH-UBND-VX' },
  ],
  [
    'a blank number',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố:      /KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
    { number: null, status: 'draft' },
  ],
  [
    'dots for the number',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: ....../KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
    { number: null, status: 'draft' },
  ],
  [
    'an ellipsis for the number',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: …/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
    { number: null, status: 'draft' },
  ],
  [
    'a line for the number',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: ___/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
    { number: null, status: 'draft' },
  ],
  [
    'a blank day',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày    tháng 01 năm 2026',
    { date: '2026-01', status: 'draft' },
  ],
  [
    'dots for the day',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày … tháng 01 năm 2026',
    { date: '2026-01', status: 'draft' },
  ],
  [
    'a blank day and month',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày … tháng … năm 2026',
    { date: '2026', status: 'draft' },
  ],
  [
    'all blank',
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố:     /KH-UBND\nAn Thịnh, ngày     tháng     năm',
    { number: null, date: null, status: 'draft' },
  ],
  [
    'blank in two columns',
    'ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN THỊNH                 Độc lập - Tự do - Hạnh phúc\nSố:        /KH-UBND              An Thịnh, ngày      tháng      năm 2026',
    { number: null, date: '2026', status: 'draft' },
  ],
  [
    'the word draft',
    'DỰ THẢO\nỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố:     /KH-UBND\nAn Thịnh, ngày    tháng 01 năm 2026',
    { number: null, date: '2026-01', status: 'draft' },
  ],
  ['no masthead', '', { number: null, date: null, status: 'unknown' }],
  ['no date line', 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND', { date: null, status: 'unknown' }],
  [
    'a loading line of a portal',
    'Đang tải nội dung…\nỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
  ],
];

describe('mastheads', () => {
  it.each(MASTHEADS.map((row) => [row[0], row] as const))('%s', (_, [, masthead, identity = {}]) => {
    expect(readParts({ masthead }).identity).toMatchObject({ ...PROVINCE, ...identity });
  });

  it('reads a masthead of Markdown', async () => {
    const masthead =
      '| **ỦY BAN NHÂN DÂN**<br>**TỈNH AN THỊNH** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n|---|---|\n| Số: 12/KH-UBND | *An Thịnh, ngày 10 tháng 01 năm 2026* |';
    expect((await readFile(planText({ masthead }))).identity).toMatchObject(PROVINCE);
  });

  it.each([
    [
      'underscores',
      '_An Thịnh, ngày 10 tháng 01 năm 2026_',
      '_Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021;_',
    ],
    ['stars', '*An Thịnh, ngày 10 tháng 01 năm 2026*', '*Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021;*'],
  ])('reads date and bases in italics by %s', async (_, date, bases) => {
    const plan = await readFile(
      planText({ masthead: `**ỦY BAN NHÂN DÂN**\n\n**TỈNH AN THỊNH**\n\nSố: 12/KH-UBND\n\n${date}`, bases }),
    );
    expect(plan.identity).toMatchObject(PROVINCE);
    expect(plan.anchors.bases?.quote).toContain('Căn cứ Quyết định');
  });

  it('reads the metadata of a portal behind a text without a masthead', () => {
    const plan = readParts({ masthead: '', closing: '- Số hiệu: 12/KH-UBND\n- Ngày ban hành: 10/01/2026' });
    expect(plan.identity).toMatchObject(PROVINCE);
  });

  it('does not take the date or number of a legal basis for its own', () => {
    const plan = readParts({
      masthead: 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH',
      bases:
        'Căn cứ Kế hoạch số 99/KH-UBND ngày 01 tháng 02 năm 2024;\n\nThực hiện Quyết định số 112/QĐ-TTg, ngày 22 tháng 01 năm 2021;',
    });
    expect(plan.identity).toMatchObject({ number: null, date: null, status: 'unknown' });
  });
});

describe('plans issued with a decision', () => {
  const DECISION =
    'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 88/QĐ-UBND\nAn Thịnh, ngày 05 tháng 02 năm 2026\n\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch phát triển công tác xã hội giai đoạn 2026 - 2030\n\nỦY BAN NHÂN DÂN TỈNH AN THỊNH\n\nCăn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển công tác xã hội giai đoạn 2026 - 2030.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\nĐiều 3. Chánh Văn phòng, Giám đốc Sở Y tế chịu trách nhiệm thi hành./.\n\nTM. ỦY BAN NHÂN DÂN\nPHÓ CHỦ TỊCH\n\nTrần Văn A';

  it.each([
    [
      'with its note',
      'KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh\n(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh)',
    ],
    [
      'with a blank note',
      'KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh\n(Kèm theo Quyết định số   /QĐ-UBND ngày   tháng   năm 2026)',
    ],
    [
      'with a masthead of its own',
      'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\n\nKẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh',
    ],
  ])('%s: the plan has the number and date of the decision', (_, title) => {
    const plan = readParts({ masthead: DECISION, title, bases: '' });
    expect(plan.kind).toBe('local-plan');
    expect(plan.identity).toMatchObject({
      ...PROVINCE,
      number: '88/QĐ-UBND',
      date: '2026-02-05',
      horizon: { from: 2026, to: 2030 },
    });
    expect(plan.identity.title).toMatch(/^KẾ HOẠCH Phát triển công tác xã hội/);
    expect(plan.truncation).toBeNull();
    expect(plan.targets).toHaveLength(1);
  });
});

const PLACES: readonly (readonly [title: string, masthead: string, date: string, level: string, place: string])[] = [
  ['trên địa bàn thành phố Hà Nội', 'THÀNH PHỐ HÀ NỘI', '2021-05-10', 'province', 'thành phố Hà Nội'],
  ['trên địa bàn Thành phố Hồ Chí Minh', 'THÀNH PHỐ HỒ CHÍ MINH', '2021-05-10', 'province', 'thành phố Hồ Chí Minh'],
  ['trên địa bàn TP. Đà Nẵng', 'THÀNH PHỐ ĐÀ NẴNG', '2022-05-10', 'province', 'thành phố Đà Nẵng'],
  ['trên địa bàn thành phố Huế', 'THÀNH PHỐ HUẾ', '2024-12-31', 'district', 'thành phố Huế'],
  ['trên địa bàn thành phố Huế', 'THÀNH PHỐ HUẾ', '2025-01-01', 'province', 'thành phố Huế'],
  ['trên địa bàn tỉnh Thừa Thiên Huế', 'TỈNH THỪA THIÊN HUẾ', '2021-05-10', 'province', 'tỉnh Thừa Thiên Huế'],
  ['trên địa bàn thành phố Vinh', 'THÀNH PHỐ VINH', '2025-06-30', 'district', 'thành phố Vinh'],
  ['trên địa bàn thành phố', 'THÀNH PHỐ HẢI PHÒNG', '2025-07-01', 'province', 'thành phố Hải Phòng'],
  ['trên địa bàn thành phố Thủ Đức', 'THÀNH PHỐ THỦ ĐỨC', '2023-03-01', 'district', 'thành phố Thủ Đức'],
  ['trên địa bàn huyện Kim Sơn', 'HUYỆN KIM SƠN', '2022-03-01', 'district', 'huyện Kim Sơn'],
  ['trên địa bàn quận 7', 'QUẬN 7', '2022-03-01', 'district', 'quận 7'],
  ['trên địa bàn quận Hoàn Kiếm', 'QUẬN HOÀN KIẾM', '2022-03-01', 'district', 'quận Hoàn Kiếm'],
  ['trên địa bàn thị xã Sơn Tây', 'THỊ XÃ SƠN TÂY', '2022-03-01', 'district', 'thị xã Sơn Tây'],
  ['trên địa bàn xã Gia Viễn', 'XÃ GIA VIỄN', '2026-03-01', 'commune', 'xã Gia Viễn'],
  ['trên địa bàn phường Hoa Lư', 'PHƯỜNG HOA LƯ', '2026-03-01', 'commune', 'phường Hoa Lư'],
  ['trên địa bàn phường 12', 'PHƯỜNG 12', '2024-03-01', 'commune', 'phường 12'],
  ['trên địa bàn thị trấn Me', 'THỊ TRẤN ME', '2024-03-01', 'commune', 'thị trấn Me'],
  ['trên địa bàn đặc khu Phú Quốc', 'ĐẶC KHU PHÚ QUỐC', '2026-03-01', 'commune', 'đặc khu Phú Quốc'],
  ['trên địa bàn xã Hội Sơn', 'XÃ HỘI SƠN', '2026-03-01', 'commune', 'xã Hội Sơn'],
  ['tỉnh Bà Rịa - Vũng Tàu', 'TỈNH BÀ RỊA - VŨNG TÀU', '2022-03-01', 'province', 'tỉnh Bà Rịa - Vũng Tàu'],
  ['tỉnh Đắk Lắk', 'TỈNH ĐẮK LẮK', '2022-03-01', 'province', 'tỉnh Đắk Lắk'],
];

describe('levels and places', () => {
  const dateLine = (iso: string) => iso.replace(/^(\d+)-(\d+)-(\d+)$/, 'ngày $3 tháng $2 năm $1');

  it.each(PLACES)('%s, %s, on %s: %s', (title, masthead, date, level, place) => {
    const capital = /\d/.test(place) ? 'Hà Nội' : place.replace(/^(?:thành phố|thị xã|thị trấn|đặc khu|\S+) /, '');
    const parts = {
      masthead: `ỦY BAN NHÂN DÂN\n${masthead}\nSố: 12/KH-UBND\n${capital}, ${dateLine(date)}`,
      bases:
        'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021 của Thủ tướng Chính phủ;\n\nỦy ban nhân dân ban hành Kế hoạch như sau:',
    };
    const expected = { level, place, issuer: `Ủy ban nhân dân ${place}`, date };
    const lines = readParts({ ...parts, title: `KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2021 - 2030 ${title}` });
    expect(lines.identity).toMatchObject(expected);
    const capitals = readParts({
      ...parts,
      title: `KẾ HOẠCH\n${`Phát triển công tác xã hội giai đoạn 2021 - 2030 ${title}`.toUpperCase()}`,
    });
    expect(capitals.identity).toMatchObject(expected);
    const oneLine = readParts({
      ...parts,
      masthead: parts.masthead.replace('ỦY BAN NHÂN DÂN\n', 'ỦY BAN NHÂN DÂN '),
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội',
    });
    expect(oneLine.identity).toMatchObject(expected);
  });

  it('takes the place of a commune, not that of its province', () => {
    const plan = readParts({
      masthead: 'ỦY BAN NHÂN DÂN\nPHƯỜNG HOA LƯ\nSố: 12/KH-UBND\nHoa Lư, ngày 10 tháng 01 năm 2026',
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội năm 2026 trên địa bàn phường Hoa Lư',
      bases:
        'Thực hiện Kế hoạch số 96/KH-UBND ngày 08/10/2025 của Ủy ban nhân dân tỉnh Ninh Bình về phát triển công tác xã hội;\n\nỦy ban nhân dân phường Hoa Lư ban hành Kế hoạch như sau:',
    });
    expect(plan.identity).toMatchObject({ level: 'commune', place: 'phường Hoa Lư' });
    expect(plan.parentPlan?.number).toBe('96/KH-UBND');
  });

  it.each([
    ['two committees', 'UBND TỈNH AN THỊNH\nUBND XÃ PHÚ LÂM', 'commune', 'xã Phú Lâm'],
    ['the district above', 'HUYỆN KIM AN\nỦY BAN NHÂN DÂN XÃ PHÚ LÂM', 'commune', 'xã Phú Lâm'],
    ['the province behind a dash', 'ỦY BAN NHÂN DÂN\nHUYỆN KIM AN - TỈNH AN THỊNH', 'district', 'huyện Kim An'],
    ['the place above', 'ĐẶC KHU HÒN NGỌC\nỦY BAN NHÂN DÂN', 'commune', 'đặc khu Hòn Ngọc'],
    ['the chairman', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN THỊNH', 'province', 'tỉnh An Thịnh'],
    [
      'columns run together',
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN THỊNH Độc lập - Tự do - Hạnh phúc',
      'province',
      'tỉnh An Thịnh',
    ],
    ['a commune called after itself', 'ỦY BAN NHÂN DÂN\nXÃ AN XÃ', 'commune', 'xã An Xã'],
  ])('reads the issuer of a masthead with %s', (_, masthead, level, place) => {
    const plan = readParts({
      masthead: `${masthead}\nSố: 12/KH-UBND\nPhú Lâm, ngày 10 tháng 01 năm 2024`,
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội năm 2024',
      bases: 'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021;',
    });
    expect(plan.identity).toMatchObject({ level, place });
  });

  it('takes the place from the opening sentence when nothing else names it', () => {
    const plan = readParts({
      masthead: '',
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2026 - 2030',
      bases:
        'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021;\n\nỦy ban nhân dân xã Gia Viễn xây dựng Kế hoạch như sau:',
    });
    expect(plan.identity).toMatchObject({ level: 'commune', place: 'xã Gia Viễn' });
  });

  it('says unknown when nothing names a place', () => {
    const plan = readParts({
      masthead: '',
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2026 - 2030',
      bases: 'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021;',
    });
    expect(plan.identity).toMatchObject({ level: 'unknown', place: null, issuer: null });
  });
});

describe('title and horizon', () => {
  it.each([
    ['KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội giai đoạn 2021 - 2030', 2021, 2030],
    ['KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội giai đoạn 2021-2025', 2021, 2025],
    ['KẾ HOẠCH\nPhát triển công tác xã hội đến năm 2030', null, 2030],
    ['KẾ HOẠCH\nPhát triển công tác xã hội năm 2026', 2026, 2026],
    ['KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội giai đoạn 2021 - 2030 năm 2025', 2025, 2025],
    ['KẾ HOẠCH\nNăm 2025 thực hiện Chương trình phát triển công tác xã hội giai đoạn 2021 - 2030', 2025, 2025],
    [
      'KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội giai đoạn 2021 - 2030, giai đoạn 2026 - 2030',
      2026,
      2030,
    ],
    ['KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2021 - 2025, định hướng đến năm 2030', 2021, 2025],
    ['KẾ HOẠCH\nPhát triển công tác xã hội từ năm 2021 đến năm 2025', 2021, 2025],
  ])('%s', (title, from, to) => {
    expect(readParts({ title }).identity.horizon).toEqual({ from, to });
  });

  it.each([
    [
      'one line',
      'KẾ HOẠCH PHÁT TRIỂN CÔNG TÁC XÃ HỘI GIAI ĐOẠN 2026 - 2030',
      'KẾ HOẠCH PHÁT TRIỂN CÔNG TÁC XÃ HỘI GIAI ĐOẠN 2026 - 2030',
    ],
    [
      'several lines',
      'KẾ HOẠCH\nPhát triển công tác xã hội\ngiai đoạn 2026 - 2030',
      'KẾ HOẠCH Phát triển công tác xã hội giai đoạn 2026 - 2030',
    ],
    [
      'blank lines between',
      'KẾ HOẠCH\n\nPhát triển công tác xã hội\n\ngiai đoạn 2026 - 2030',
      'KẾ HOẠCH Phát triển công tác xã hội giai đoạn 2026 - 2030',
    ],
    [
      'a rule below',
      'KẾ HOẠCH\nPhát triển công tác xã hội giai đoạn 2026 - 2030\n-----',
      'KẾ HOẠCH Phát triển công tác xã hội giai đoạn 2026 - 2030',
    ],
    [
      'small letters',
      'Kế hoạch\nPhát triển công tác xã hội giai đoạn 2026 - 2030',
      'Kế hoạch Phát triển công tác xã hội giai đoạn 2026 - 2030',
    ],
  ])('finds the title: %s', (_, title, expected) => {
    expect(readParts({ title }).identity.title).toBe(expected);
  });

  const LOOSE: readonly (readonly [title: string])[] = [
    ['KẾ HOẠCH\nvề phát triển công tác xã hội năm 2026'],
    ['KẾ HOẠCH\nv/v phát triển công tác xã hội năm 2026'],
    ['KẾ HOẠCH\nlãnh đạo, chỉ đạo phát triển công tác xã hội\nnăm 2026'],
    ['KẾ HOẠCH:\nPhát triển công tác xã hội năm 2026'],
    ['KẾ HOẠCH.\nPhát triển công tác xã hội năm 2026'],
    ['KẾ HOẠCH\nPhát triển công tác xã hội năm 2026.'],
    ['KẾ HOẠCH (dự thảo)\nPhát triển công tác xã hội năm 2026'],
    ['DỰ THẢO KẾ HOẠCH\nPhát triển công tác xã hội năm 2026'],
    ['KẾ HỌACH\nPhát triển công tác xã hội năm 2026'],
    ['K Ế H O Ạ C H\nPhát triển công tác xã hội năm 2026'],
    ['K Ế  H O Ạ C H\nPhát triển công tác xã hội năm 2026'],
    ['Kế hoạch công tác xã hội năm 2026'],
    ['Kế hoạch về công tác xã hội năm 2026'],
    ['KẾ HOẠCH\nTriển khai Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021\ncủa Thủ tướng Chính phủ năm 2026'],
    ['KẾ HOẠCH\nThực hiện Quyết định số 112/QĐ-TTg của Thủ tướng Chính phủ năm 2026 trên địa bàn tỉnh An Thịnh'],
  ];
  it.each(LOOSE)('reads the title of a plan: %s', (title) => {
    const plan = readParts({ title });
    expect(plan.kind).toBe('local-plan');
    expect(plan.identity.title).toBe(title.replace(/\s+/g, ' '));
    expect(plan.identity.horizon).toEqual({ from: 2026, to: 2026 });
  });

  it('leaves the opening sentence out of a title that is one word', () => {
    const plan = readParts({
      title: 'KẾ HOẠCH',
      bases:
        'Thực hiện Quyết định số 112/QĐ-TTg của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch năm 2026 gồm các nội dung sau',
    });
    expect(plan.identity.title).toBe('KẾ HOẠCH');
  });

  it('takes the years from the targets where title and opening have none', () => {
    const plan = readParts({
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội trên địa bàn tỉnh An Thịnh',
      objectives:
        'I. MỤC TIÊU\n\n2. Mục tiêu cụ thể\n\n- Đến năm 2030, 90% trường học, bệnh viện bố trí người làm công tác xã hội.',
    });
    expect(plan.identity.horizon.to).toBe(2030);
  });

  it('reads a text of nothing', () => {
    expect(readText('abc').identity).toMatchObject({
      title: null,
      level: 'unknown',
      place: null,
      number: null,
      date: null,
      status: 'unknown',
      horizon: { from: null, to: null },
    });
  });
});
