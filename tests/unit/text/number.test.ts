import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumberWords } from '../../../src/text/number.js';

const values = (text: string) => findNumbers(text).map((match) => match.value);

describe('findNumbers', () => {
  it.each<[string, number[]]>([
    ['1.768 lượt người', [1768]],
    ['90.000 cán bộ', [90000]],
    ['1.234.567 đồng', [1234567]],
    ['tăng 1,5 lần', [1.5]],
    ['chiếm 35,23%', [35.23]],
    ['1.768,5 ha', [1768.5]],
    ['bình quân 2.5 người', [2.5]],
    ['có 1,234,567 lượt', [1234567]],
    ['cho 1,000 người', [1000]],
    ['hỗ trợ 100 000 đồng', [100000]],
    ['hỗ trợ 2 340 000 đồng', [2340000]],
    ['ít nhất từ 01 đến 02 cán bộ', [1, 2]],
    ['tối thiểu 01-02 người', [1, 2]],
    ['20 nghìn lượt, 1,2 triệu người', [20000, 1200000]],
    ['5 triệu chứng và 30 tỷ lệ', [5, 30]],
    ['Quyết định số 112/QĐ-TTg', []],
    ['Nghị định số 110/2024/NĐ-CP và 07/2013/TT-BLĐTBXH', []],
    ['Kế hoạch số 3236/KH - UBND', []],
    ['số 154 /KH- UBND', []],
    ['Luật 59/2024/QH15', []],
    ['Nghị quyết số 20-NQ/TW', []],
    ['112/qđ-ttg', []],
    ['Thực hiện Quyết định 112 tại 10 xã', [10]],
    ['qua 8 năm thực hiện Đề án 32 có 06 viên chức', [8, 6]],
    ['22/01/2021, 22-1-2021 và 22.01.2021', []],
    ['ngày 05 tháng 4 năm 2021 có 13 cơ sở', [13]],
    ['giai đoạn 2026 - 2030: 100 cán bộ', [100]],
    ['Năm 2026 mở 01 lớp', [1]],
    ['2.1. Từ nay, 12 xã', [12]],
    ['1. Có 9 lớp', [9]],
    ['tại mục a có 2.1.3 điểm', []],
    ['24%1 dân số', [24]],
    ['dân số[1] là 500 người', [500]],
    ['dân số1 là 500 người', [500]],
    ['tăng ít nhất [30]% so với năm 2025', [30]],
    ['lúc 15:30 tại lớp 12A1', []],
    ['Điện thoại: 0225.3846314', []],
    ['0225384631', []],
    ['500.000đ và 10kg', [500000, 10]],
    ['phòng Covid-19 cho 4.316 người', [4316]],
    ['10 người/năm', [10]],
    ['45/50 đơn vị', [45, 50]],
  ])('reads %j in digits', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    ['chín mươi đơn vị', [90]],
    ['Ba mươi lăm người', [35]],
    ['một trăm linh năm xã', [105]],
    ['hai nghìn ba trăm lượt', [2300]],
    ['hai phẩy năm điểm', [2.5]],
    ['mười cơ sở', [10]],
    ['mười năm qua', [10]],
    ['hai mươi năm thực hiện', [20]],
    ['trong năm hai mươi đơn vị', [20]],
    ['trong năm người dân được hỗ trợ', []],
    ['hằng năm cán bộ được tập huấn', []],
    ['năm người dân', [5]],
    ['ba cán bộ, hai trường', [3]],
    ['một trong các nhiệm vụ; một số xã', []],
    ['thứ ba, thứ tư, khu vực tư', []],
    ['không dưới ba mươi hộ', [30]],
    ['hàng trăm người, vài nghìn lượt', []],
    ['bốn triệu rưỡi', [4500000]],
    ['mot tram nguoi, chin muoi xa', []],
    ['đầu năm năm trăm cán bộ', [500]],
    ['bảy tỷ ba trăm triệu', [7300000000]],
    ['chín mươi tỷ lệ', [90]],
  ])('reads %j in words', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('tells how a number is written', () => {
    expect(findNumbers('Có 01 lớp, 35,23% và ba mươi xã')).toEqual([
      { start: 3, end: 5, value: 1, kind: 'digits', raw: '01', decimals: 0, leadingZero: true },
      { start: 11, end: 16, value: 35.23, kind: 'digits', raw: '35,23', decimals: 2, leadingZero: false },
      { start: 21, end: 28, value: 30, kind: 'words', raw: 'ba mươi', decimals: 0, leadingZero: false },
    ]);
  });
});

describe('parseNumberWords', () => {
  it.each<[string, number | null]>([
    ['không', 0],
    ['năm', 5],
    ['mười', 10],
    ['mười lăm', 15],
    ['mười năm', null],
    ['hai mươi mốt', 21],
    ['hai mươi tư', 24],
    ['chín mươi', 90],
    ['ba mươi lăm', 35],
    ['một trăm', 100],
    ['một trăm linh năm', 105],
    ['một trăm lẻ bảy', 107],
    ['một trăm rưỡi', 150],
    ['hai trăm mười', 210],
    ['ba trăm bốn mươi tám', 348],
    ['một nghìn không trăm linh hai', 1002],
    ['hai nghìn ba trăm', 2300],
    ['Chín mươi ngàn', 90000],
    ['ba trăm triệu', 300000000],
    ['bốn tỷ ba trăm bốn mươi tám triệu', 4348000000],
    ['hai nghìn tỷ', 2e12],
    ['hai nghìn ba trăm tỷ', 2.3e12],
    ['hai phẩy năm', 2.5],
    ['ba mươi lăm phẩy hai mươi ba', 35.23],
    ['không phẩy không năm', 0.05],
    ['một phẩy hai tỷ', 1200000000],
    ['mươi', null],
    ['trăm', null],
    ['hai mươi xã', null],
    ['chin muoi', null],
    ['', null],
  ])('parses %j', (words, expected) => {
    expect(parseNumberWords(words)).toBe(expected);
  });
});
