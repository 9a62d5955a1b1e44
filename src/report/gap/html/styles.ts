import type { GapReport } from '../model.js';

/** The page's style: one sheet for screen (light and dark), phone and A4 paper. System fonts only. */
export function writeStyles({ words: { column } }: GapReport): string {
  // On a phone every row is a card, and every cell says which column it is.
  const labels = [
    column.number,
    column.indicator,
    column.decision,
    column.plan,
    column.remark,
    column.action,
    column.explanation,
  ]
    .map((text, index) => `.req tbody>tr>:nth-child(${index + 1})::before{content:${quote(text)}}`)
    .join('');
  return `${STYLES}@media screen and (max-width:46rem){${labels}}`;
}

/** A string of CSS; our own words only. */
function quote(text: string): string {
  return `"${text.replace(/["\\<\n]/gu, ' ')}"`;
}

const LIGHT = `--ink:#1a222d;--soft:#4f5a69;--line:#cfd6df;--paper:#fff;--wash:#f4f6f9;--head:#17375e;--link:#17499b;
--good:#17603a;--good-bg:#e3f2e9;--step:#1b4b8f;--step-bg:#e4edf9;--doubt:#744700;--doubt-bg:#fcf0d3;--bad:#9c1c1c;--bad-bg:#fbe5e3;--quiet:#4a5461;--quiet-bg:#eceff3;--track:#e3e8ee;--rule:#1a222d`;
const DARK = `--ink:#e7ebf0;--soft:#b0bac6;--line:#3b4654;--paper:#12161b;--wash:#1b2128;--head:#bcd3f2;--link:#9cc4ff;
--good:#95dbb0;--good-bg:#15341f;--step:#aecbf7;--step-bg:#18304f;--doubt:#f3cd84;--doubt-bg:#3b2d0e;--bad:#f7b0a8;--bad-bg:#471e1b;--quiet:#bcc5d0;--quiet-bg:#29303a;--track:#2c3540;--rule:#e7ebf0`;

const STYLES = `:root{color-scheme:light;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.45 "Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif;overflow-wrap:break-word}
main{max-width:75rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
h1,h2,.plan h4,.kicker,.headline{font-family:"Times New Roman","Liberation Serif",Times,serif}
h1{font-size:1.75rem;line-height:1.2;margin:.1rem 0 .35rem;color:var(--head)}
h2,.plan h4{font-size:1.25rem;line-height:1.25;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:2px solid var(--head);color:var(--head)}
.plan h4{font-size:1.1rem;border-bottom-width:1px}
h3,.plan h5{font-size:1rem;margin:1rem 0 .35rem}
h6,.finding h4,.finding h6{font-size:.95rem;margin:0 0 .2rem}
p{margin:.35rem 0}
small{font-size:.82rem;color:var(--soft);font-weight:400}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
ul,ol{padding-left:1.2rem;margin:.35rem 0}
.skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:1rem;top:.5rem}
main:has(.wide){max-width:105rem}
.cover{border-top:4px solid var(--head);padding-top:.9rem}
.cover p{color:var(--soft);max-width:60rem}
.cover .kicker{color:var(--head);letter-spacing:.06em;text-transform:uppercase;font-size:1rem;font-weight:700;margin:0}
.headline{font-size:1.2rem;line-height:1.4;max-width:62rem;margin:1rem 0 .6rem;padding:.7rem 1rem;background:var(--wash);border-left:5px solid var(--quiet)}
.w-error{border-color:var(--bad)}.w-warning{border-color:var(--doubt)}.w-info{border-color:var(--step)}.w-none{border-color:var(--good)}
.counts+.counts{margin-top:-.1rem}
.counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center}
.c-error,.c-warning,.c-info{font-weight:700;padding:.1rem .6rem;border:1.5px solid}
.c-error{color:var(--bad)}.c-warning{color:var(--doubt)}.c-info{color:var(--step)}
.rows{margin:.6rem 0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(10.5rem,100%),1fr));gap:.3rem 1.5rem;max-width:75rem}
.rows dt{font-size:.82rem;color:var(--soft)}
.rows dd{margin:0;overflow-wrap:anywhere}
.identity>div:first-child,.source>div:last-child{grid-column:1/-1}
.hint{color:var(--soft);font-size:.88rem}
.m{display:inline-block;padding:0 .45em;border-radius:2px;font-weight:600;font-size:.88rem}
.m::before,.map td[class^=v-]::before{display:inline-block;margin-right:.35em;font-weight:700}
.v-exceeded,.v-met,.s-named{--c:var(--good);--b:var(--good-bg)}
.v-interim,.s-unasked{--c:var(--step);--b:var(--step-bg)}
.v-hedged,.v-incomparable,.s-conditional,.s-outdated,.s-collective{--c:var(--doubt);--b:var(--doubt-bg)}
.v-weaker,.v-missing,.s-missing{--c:var(--bad);--b:var(--bad-bg)}
.v-unknown,.v-not-applicable,.s-unknown{--c:var(--quiet);--b:var(--quiet-bg)}
.behind{--c:var(--doubt);--b:var(--doubt-bg)}
.m,.map td[class^=v-]{color:var(--c);background:var(--b)}
.v-exceeded::before{content:"▲"/""}.v-met::before,.s-named::before{content:"●"/""}.v-interim::before,.s-collective::before{content:"◊"/""}
.v-hedged::before,.s-conditional::before{content:"≈"/""}.v-incomparable::before,.s-outdated::before{content:"≠"/""}.v-weaker::before{content:"▼"/""}
.v-missing::before,.s-missing::before{content:"○"/""}.v-unknown::before,.s-unknown::before{content:"?"/""}.v-not-applicable::before{content:"–"/""}.s-unasked::before{content:"+"/""}
.picture{margin:0}.picture h3,.picture h5{margin:.6rem 0 .2rem}
.bars{list-style:none;padding:0;margin:0}
.bars li{display:grid;grid-template-columns:15rem minmax(8rem,1fr) 17rem 12rem;gap:.2rem .9rem;align-items:center;padding:.28rem 0;border-bottom:1px solid var(--line)}
.bar-name small,.bar-value small{white-space:normal}
.bars .m{justify-self:start}
.bar{width:100%;height:22px;display:block;overflow:visible}
.bar::before{content:none}
.bar .track{fill:var(--track)}.bar .value{fill:var(--c)}.bar .upto{fill:var(--c);opacity:.45}
.bar .gap{fill:var(--b);stroke:var(--c);stroke-width:1;stroke-dasharray:3 2;vector-effect:non-scaling-stroke}
.bar line{vector-effect:non-scaling-stroke}
.req .bar{margin-top:.3rem}
.bar[aria-hidden]{background:linear-gradient(var(--track),var(--track)) 0 5px/100% 12px no-repeat}
.bar .tick{stroke:var(--paper);stroke-width:1}
.bar .floor{stroke:var(--rule);stroke-width:3}.bar .path{stroke:var(--step);stroke-width:2.5;stroke-dasharray:4 3}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin:.5rem 0 1rem}
caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.4rem .5rem;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:break-word}
thead th{background:var(--wash);font-weight:700}
tbody th{font-weight:600}
td small,th small{display:block}
.num{text-align:right;font-variant-numeric:tabular-nums}
q{display:block;color:var(--soft);font-size:.85rem;quotes:"“" "”"}
.req{table-layout:fixed}
.req thead th:nth-child(1){width:3.2rem}.req thead th:nth-child(2){width:12%}.req thead th:nth-child(3){width:15%}.req thead th:nth-child(4){width:25%}.req thead th:nth-child(5){width:12.5%}.req thead th:nth-child(7){width:13%}
.req .sub{font-weight:400;padding-left:1rem}
.req td p{margin:0 0 .3rem}
.req .m{white-space:normal}
.see{white-space:nowrap;font-size:.85rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem;align-items:start}
.check caption,.chain caption,.cites caption,.map caption,.worst caption,.others caption,.tally caption,.req caption{font-size:.9rem}
.check caption,.chain caption,.cites caption,.map caption,.worst caption,.others caption,.tally caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.check{table-layout:fixed}.check thead th:nth-child(1){width:36%}.check thead th:nth-child(2){width:9.2rem}
.others{table-layout:fixed}.others thead th:nth-child(1){width:32%}.others thead th:nth-child(2){width:13rem}
.hint.brief{overflow-wrap:anywhere}
.brief{margin:.4rem 0}
.chain ul{list-style:none;padding:0;margin:0}.chain li+li{margin-top:.25rem}
.chain thead th+th::before{content:"→ "/""}
.chain th:first-child{width:24%}
.finding{border:1px solid var(--line);border-left:4px solid var(--step);padding:.6rem .9rem;margin:.6rem 0}
.f-error{border-left-color:var(--bad)}.f-warning{border-left-color:var(--doubt)}
.finding:target{outline:3px solid var(--link)}
.quote q{display:inline}
.quote{color:var(--soft);font-size:.9rem}
.paste{background:var(--wash);padding:.45rem .8rem;margin-top:.4rem}
.paste .how{font-size:.88rem;color:var(--soft);margin:0}
.paste .text{font-family:"Times New Roman","Liberation Serif",Times,serif;font-size:1.08rem;margin:.25rem 0;user-select:all}
.paste .caution,.waiver{font-size:.88rem;color:var(--doubt);margin:0}
.advice>li{margin-bottom:.6rem}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.6rem 0;padding:.6rem .8rem;background:var(--wash)}
.filters[hidden]{display:none}
.filters label{display:grid;font-size:.85rem;color:var(--soft)}
select,input,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:3px;padding:.25rem .5rem;min-height:2rem;max-width:100%}
button{cursor:pointer}
.scroll{overflow-x:auto;overscroll-behavior-x:contain;max-width:100%;border:1px solid var(--line)}
.map{margin:0;font-size:.8rem;border:0}.crowded .map{table-layout:fixed;min-width:76rem}.crowded .map.long{min-width:120rem}.crowded .map .who{width:16rem}.crowded .map .num{width:3.4rem}.crowded .map .level{width:3.6rem}
.map th,.map td{padding:.25rem .35rem}
.map thead th{vertical-align:bottom}
.map thead button{border:0;background:none;padding:0 .35rem;min-height:1.5rem;min-width:1.5rem;color:var(--link);font-weight:700}
.map thead button::after{content:"↕"/""}
.map th[aria-sort=ascending] button::after{content:"↑"/""}.map th[aria-sort=descending] button::after{content:"↓"/""}
.map .who{min-width:14rem;max-width:20rem}
.map .who small{overflow-wrap:anywhere}
.map td[class^=v-]{min-width:5.8rem;font-weight:600}
.tallies{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:0 2rem;align-items:start}
#plans,#others,#clauses,#tallies{max-width:75rem}
.plan{border:1px solid var(--line);margin:.4rem 0;padding:0 .9rem}
.plan>div{scroll-margin-top:3.5rem}
.plan summary{cursor:pointer;padding:.5rem 0}
.plan summary h3{display:inline;margin:0 .5rem 0 0}
.signatures{margin-top:3rem;break-inside:avoid}
.dateline{text-align:right;font-style:italic}
.parties{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem;text-align:center;min-height:9rem}
.parties b{display:block;text-transform:uppercase;font-size:.9rem}
footer{margin-top:2rem;border-top:1px solid var(--line);font-size:.88rem;color:var(--soft)}
footer h2{font-size:1.05rem;border:0;margin:1rem 0 .2rem}
@media screen and (max-width:62rem){.bars li{grid-template-columns:1fr auto}.bars .bar{grid-column:1/-1;grid-row:2}.bar-value{grid-column:1/-1;grid-row:3}.bars .m{grid-row:1;grid-column:2;justify-self:end;max-width:11rem}.pair{grid-template-columns:1fr}}
@media screen and (max-width:46rem){main{padding:1rem .8rem 2rem}h1{font-size:1.4rem}.headline{font-size:1.08rem;padding:.6rem .8rem}
.req,.req tbody,.req tr,.req td,.req tbody th{display:block;width:auto}.req thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.req tr{border:1px solid var(--line);margin:.6rem 0;padding:.3rem .6rem}.req td,.req tbody th{border:0;padding:.2rem 0}.req tbody th{font-size:1.02rem}.req .sub{padding-left:0}
.req tbody>tr>*::before{display:block;font-size:.75rem;font-weight:400;color:var(--soft)}.req tbody>tr>:nth-child(1){display:none}.req tbody>tr>:nth-child(2)::before{display:none}
.req .fill{min-height:2.5rem;border-bottom:1px dotted var(--soft)}
.parties{grid-template-columns:1fr;gap:5rem}.map thead small{display:none}
.check,.chain,.cites,.worst,.others{font-size:.82rem;table-layout:fixed}.check thead th:nth-child(2){width:34%}.check thead th:nth-child(1){width:32%}
.check th,.check td,.chain th,.chain td,.cites th,.cites td,.worst th,.worst td,.others th,.others td{padding:.3rem;overflow-wrap:anywhere}}
@page{size:A4;margin:15mm 14mm 17mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt Arial,"Liberation Sans",sans-serif;color:#4f5a69}}
@page wide{size:A4 landscape}
@media print{html{font-size:9.3pt}body{font-size:1rem;line-height:1.35}main{max-width:none;padding:0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.filters,.map thead button{display:none}a{color:inherit;text-decoration:none}
h2,.plan h4{break-after:avoid}h3,h4,h5,h6,.how,caption,thead,.hint{break-after:avoid}tbody tr:first-child{break-before:avoid}
tr,.finding,.bars li,.headline,.rows>div,.advice li li{break-inside:avoid}thead{display:table-header-group}
table{font-size:.86rem}.req{font-size:.82rem}th,td{padding:2.5pt 3.5pt}
.bars li{grid-template-columns:38mm 1fr 42mm 34mm;padding:2pt 0}
.pair{display:block}#plans>h2{display:none}
.wide{page:wide}.scroll{overflow:visible;border:0}.map{font-size:.72rem}.map,.crowded .map.long{min-width:0}.map td[class^=v-]{min-width:0}.map .who{min-width:0}
.plan{border:0;padding:0}.plan{break-before:page}.crowded .plan:not([open]),.crowded #plans:not(:has(.plan[open])){display:none}.plan::details-content{content-visibility:visible;block-size:auto}
.signatures{margin-top:10mm}}
`;
