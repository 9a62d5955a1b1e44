import { extractPlan } from '../../src/extract/extract-plan.js';
import type { Plan, Target } from '../../src/model/plan.js';
import { readTextLines } from '../../src/read/read-document.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';

/** Reads a fragment of objectives as part of a short plan of a made-up province. */
export function readFragment(objectives: string, horizon = 'giai đoạn 2026 - 2030'): Plan {
  const text = `ỦY BAN NHÂN DÂN
TỈNH AN THỊNH
-------
Số: 12/KH-UBND
An Thịnh, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện Chương trình phát triển công tác xã hội ${horizon} trên địa bàn tỉnh An Thịnh

Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ;

I. MỤC TIÊU

1. Mục tiêu chung

Phát triển công tác xã hội của tỉnh.

2. Mục tiêu cụ thể

${objectives}

II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

Chủ trì triển khai Kế hoạch, tổng hợp báo cáo./.
`;
  return extractPlan({ path: 'fragment.txt', format: 'text', lines: readTextLines(text) }, loadBuiltInBaseline());
}

/** A target in one short line: "staffing 90% at-least 2026-2030". */
export function describeTarget(target: Target): string {
  const { quantity, bound, hedge, nearly, period, path } = target;
  const figure =
    quantity === null
      ? '-'
      : quantity.kind === 'share'
        ? `${quantity.value}${quantity.max === undefined ? '' : `-${quantity.max}`}%`
        : quantity.kind === 'growth'
          ? `+${quantity.value}${quantity.max === undefined ? '' : `-${quantity.max}`}%/${quantity.baseYear ?? '?'}`
          : quantity.kind === 'points'
            ? `+${quantity.value}pt`
            : quantity.kind === 'multiple'
              ? `x${quantity.value}`
              : quantity.kind === 'count'
                ? `${quantity.min}${quantity.max === undefined ? '' : `-${quantity.max}`} ${quantity.unit}`
                : `${quantity.factor === undefined ? '' : `${quantity.factor}x`}${quantity.reference ?? `${quantity.vnd} đồng`}`;
  const years = period.from === period.to ? `${period.to ?? '?'}` : `${period.from ?? ''}-${period.to ?? ''}`;
  const words = [target.indicator, figure, bound, hedge === 'none' ? '' : hedge, nearly ? 'nearly' : '', years];
  const steps = path.map((step) => `${step.year}:${step.value}`).join(',');
  return [...words.filter((word) => word !== ''), ...(steps === '' ? [] : [`(${steps})`])].join(' ');
}
