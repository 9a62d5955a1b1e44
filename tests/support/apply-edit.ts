import type { Finding } from '../../src/model/finding.js';
import type { Plan } from '../../src/model/plan.js';
import type { Edit } from '../../src/report/gap/edits.js';

/** What a drafter would write for the "…" of a sentence: names of made-up places, plausible figures. */
export function fillBlanks(text: string): string {
  return text
    .replace(/^… chủ trì/u, 'Sở Y tế chủ trì')
    .replace('Kế hoạch số …/KH-UBND ngày … tháng … năm …', 'Kế hoạch số 218/KH-UBND ngày 15 tháng 9 năm 2025')
    .replace('Ủy ban nhân dân tỉnh …', 'Ủy ban nhân dân tỉnh An Thịnh')
    .replace('trước ngày … tháng …', 'trước ngày 15 tháng 12')
    .replace('… trong tổng số …', '45 trong tổng số 50')
    .replace(/(?:\d)?…%/gu, '95%')
    .replace(/(năm \d{4}: )… người/gu, '$11.250 người')
    .replace(/(năm \d{4}: )…/gu, '$11.250 người')
    .replace(/: …$/u, ': xây dựng kế hoạch chi tiết và tổ chức thực hiện hằng năm.')
    .replace(/\(bằng … lần/u, '(bằng 1,2 lần')
    .replace(/\[(\d+)\]/gu, '$1');
}

/** A plan's text with the correction written in the way a drafter would. Throws where the place cannot be found. */
export function applyEdit(source: string, edit: Edit, finding: Finding, plan: Plan): string {
  const lines = source.split('\n');
  const texts = edit.texts.map(fillBlanks);
  const from = finding.at.line - 1;
  if (edit.action === 'replace') {
    const wanted = (edit.replaces ?? '').replace(/…$/u, '');
    const whole = lines.slice(from, finding.at.endLine).join(' ').replace(/\s+/gu, ' ');
    const start = whole.indexOf(wanted);
    if (start < 0) throw new Error(`no “${wanted}” at line ${finding.at.line}: ${whole}`);
    const end = wanted === edit.replaces ? start + wanted.length : whole.length;
    lines.splice(from, finding.at.endLine - from, whole.slice(0, start) + texts[0] + whole.slice(end));
    return lines.join('\n');
  }
  if (edit.action === 'append') {
    const whole = lines.slice(from, finding.at.endLine).join(' ').replace(/\s+/gu, ' ');
    const start = whole.indexOf(finding.at.quote);
    const end = start < 0 ? whole.length : start + finding.at.quote.length;
    const tail = /\s*[.;,]?\s*\|?\s*$/u.exec(whole.slice(0, end))?.[0] ?? '';
    const text = `${whole.slice(0, end - tail.length)} ${texts[0]}${tail}${whole.slice(end)}`;
    lines.splice(from, finding.at.endLine - from, text);
    return lines.join('\n');
  }
  const { anchors } = plan;
  const after = {
    bases: (anchors.bases?.line ?? anchors.title?.endLine ?? 1) - 1,
    targets: from + 1,
    here: from + 1,
    tasks: anchors.tasks?.endLine ?? from + 1,
    funding: anchors.funding?.endLine ?? from + 1,
    responsibilities: anchors.responsibilities?.endLine ?? from + 1,
    whole: (anchors.responsibilities ?? anchors.end).line - 1,
  }[edit.part];
  const styled = texts.map((text, index) => style(text, index, edit, lines, after));
  lines.splice(after, 0, '', ...styled.flatMap((text) => [text, '']));
  return lines.join('\n');
}

/** Entries of a part look like the first one that stands there already. */
function style(text: string, index: number, edit: Edit, lines: readonly string[], after: number): string {
  if (edit.part === 'whole') return index === 0 ? `## IX. ${text}` : text;
  if (edit.part === 'responsibilities' || edit.part === 'tasks') {
    const first = lines.slice(after).find((line) => line.trim() !== '') ?? '';
    const mark = /^(#+ )?(\d+|[a-z])([.)]) /u.exec(first);
    return mark === null ? `- ${text}` : `${mark[1] ?? ''}${mark[2]}${mark[3]} ${text}`;
  }
  return edit.part === 'bases' ? text : `- ${text}`;
}
