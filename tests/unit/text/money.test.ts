import { describe, expect, it } from 'vitest';
import { findMoney } from '../../../src/text/money.js';

const read = (text: string) =>
  findMoney(text).map(({ start, end, vnd, per }) => [text.slice(start, end), vnd, ...(per === undefined ? [] : [per])]);

describe('findMoney', () => {
  it.each<[string, (string | number)[][]]>([
    ['Là 4.348 triệu đồng', [['4.348 triệu đồng', 4348000000]]],
    ['1,2 tỷ đồng', [['1,2 tỷ đồng', 1200000000]]],
    ['1,2 tỉ đồng', [['1,2 tỉ đồng', 1200000000]]],
    ['2,3 triệu đồng', [['2,3 triệu đồng', 2300000]]],
    ['500.000 đồng', [['500.000 đồng', 500000]]],
    ['500.000đ', [['500.000đ', 500000]]],
    ['500.000 đồng/tình nguyện viên/tháng', [['500.000 đồng', 500000, 'tình nguyện viên/tháng']]],
    ['300.000 đồng/bộ', [['300.000 đồng', 300000, 'bộ']]],
    ['20 đồng chí, 5 đồng bào', []],
    ['500.000 đ.', [['500.000 đ', 500000]]],
    ['2.340.000 VNĐ', [['2.340.000 VNĐ', 2340000]]],
    ['2.340.000 vnd', [['2.340.000 vnd', 2340000]]],
    ['350 nghìn đồng', [['350 nghìn đồng', 350000]]],
    ['350 ngàn đồng', [['350 ngàn đồng', 350000]]],
    ['1,5 nghìn tỷ đồng', [['1,5 nghìn tỷ đồng', 1500000000000]]],
    ['ba trăm triệu đồng', [['ba trăm triệu đồng', 300000000]]],
    ['1 tỷ 200 triệu đồng', [['1 tỷ 200 triệu đồng', 1200000000]]],
    [
      '50 trđ và 20 tr.đồng',
      [
        ['50 trđ', 50000000],
        ['20 tr.đồng', 20000000],
      ],
    ],
    [
      'Là 4.348 triệu đồng (bốn tỷ ba trăm bốn mươi tám triệu đồng).',
      [['4.348 triệu đồng (bốn tỷ ba trăm bốn mươi tám triệu đồng)', 4348000000]],
    ],
    [
      '2.300.000 đồng (Bằng chữ: Hai triệu, ba trăm nghìn đồng chẵn)',
      [['2.300.000 đồng (Bằng chữ: Hai triệu, ba trăm nghìn đồng chẵn)', 2300000]],
    ],
    ['hai triệu đồng (2.000.000 đồng)', [['hai triệu đồng (2.000.000 đồng)', 2000000]]],
    [
      '3 triệu đồng (2 triệu đồng từ tỉnh)',
      [
        ['3 triệu đồng', 3000000],
        ['2 triệu đồng', 2000000],
      ],
    ],
    ['3 triệu đồng (nếu có)', [['3 triệu đồng', 3000000]]],
    ['12 triệu đồng/năm', [['12 triệu đồng', 12000000, 'năm']]],
    ['500.000 đồng/người/tháng', [['500.000 đồng', 500000, 'người/tháng']]],
    ['4.000.000 đồng/học viên/năm). Năm', [['4.000.000 đồng', 4000000, 'học viên/năm']]],
    ['2.340.000đ / tháng', [['2.340.000đ', 2340000, 'tháng']]],
    [
      'tổng 5 tỷ đồng, trong đó 2 tỷ đồng',
      [
        ['5 tỷ đồng', 5000000000],
        ['2 tỷ đồng', 2000000000],
      ],
    ],
    ['tỷ lệ 30%', []],
    ['20 triệu người', []],
    ['05 đồng chí, 10 đồng bào', []],
    ['03 đồng thời', []],
    ['hàng tỷ đồng', []],
    ['điểm c, khoản 2 đ', []],
    ['112/QĐ-TTg, 2 đơn vị', []],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
