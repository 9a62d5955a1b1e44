import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Bar, Picture } from '../model.js';
import { heading, line, markCell, type PageContext } from './elements.js';

/** Units of the drawing across; the height is in pixels. */
const WIDTH = 1000;
const HEIGHT = 22;
const TICKS = [25, 50, 75];

/** Bars of a plan's figures against the national floors, one row for each requirement. */
export function renderPicture(picture: Picture, context: PageContext): Element {
  return h(
    'figure',
    { className: 'picture' },
    h('figcaption', heading(context.depth + 1, picture.heading)),
    h(
      'ul',
      { className: 'bars' },
      picture.bars.flatMap((bar) => line(renderBar(bar, context))),
    ),
  );
}

function renderBar(bar: Bar, context: PageContext): Element {
  return h(
    'li',
    h('span', { className: 'bar-name' }, bar.label, ' ', h('small', bar.unit)),
    drawBar(bar, context),
    h('span', { className: 'bar-value' }, h('b', bar.valueText), ' ', h('small', describeFloor(bar))),
    markCell(bar.mark),
  );
}

function describeFloor({ floorText, remark }: Bar): string {
  return remark === null ? `/ ${floorText}` : `/ ${floorText} (${remark})`;
}

/** The bar itself. What it shows is also said in words; on a crowded page the words beside it must do. */
export function drawBar(bar: Bar, { compact }: PageContext): Element {
  const at = (value: number) => round(Math.min(value / bar.max, 1) * WIDTH);
  const value = bar.value === null ? 0 : at(bar.value);
  const floor = bar.floor === null ? null : at(bar.floor);
  return s(
    'svg',
    {
      className: ['bar', `v-${bar.mark.verdict}`],
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      ...(compact ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: bar.alternative }),
    },
    ...(compact ? [] : [s('rect', { className: 'track', y: 5, width: WIDTH, height: 12 })]),
    ...(bar.max === 100 && !compact ? TICKS.map((tick) => upright('tick', at(tick), 5, 17)) : []),
    ...(floor !== null && floor > value && bar.remark === null
      ? [s('rect', { className: 'gap', x: value, y: 5, width: round(floor - value), height: 12 })]
      : []),
    ...(value === 0 ? [] : [s('rect', { className: 'value', y: 5, width: value, height: 12 })]),
    ...(bar.valueMax === null
      ? []
      : [s('rect', { className: 'upto', x: value, y: 5, width: round(at(bar.valueMax) - value), height: 12 })]),
    ...(bar.path === null ? [] : [upright('path', at(bar.path.value), 1, 21)]),
    ...(floor === null ? [] : [upright('floor', floor, 0, HEIGHT)]),
  );
}

function upright(className: string, x: number, y1: number, y2: number): Element {
  return s('line', { className, x1: x, x2: x, y1, y2 });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
