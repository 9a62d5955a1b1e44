import { checkPlan } from '../../src/check/check-plan.js';
import { extractPlan } from '../../src/extract/extract-plan.js';
import type { DocumentResult, RunResult } from '../../src/model/result.js';
import { readDocument } from '../../src/read/read-document.js';
import { PACK } from './pack.js';
import { DEFAULT_OPTIONS } from './pipeline.js';
import { makeRun } from './result-builder.js';
import { readSource } from './sources.js';

const FIRST = ['An', 'Bắc', 'Cẩm', 'Đông', 'Hòa', 'Khánh', 'Lâm', 'Minh', 'Phú', 'Sơn', 'Tân', 'Xuân'];
const SECOND = ['Thịnh', 'Tràng', 'Khuê', 'Viễn', 'Lĩnh', 'Đàm', 'Trúc', 'Duệ', 'Trạch', 'Vọng'];
const PROVINCES = ['An Thịnh', 'Bắc Duệ', 'Cẩm Khuê', 'Đông Vọng', 'Hòa Lĩnh', 'Khánh Trúc', 'Lâm Viễn', 'Minh Đàm'];
const PROVINCE = readSource('fixtures/model/ke-hoach-tinh.md');
const COMMUNE = readSource('fixtures/model/ke-hoach-xa.md');

/** Numbers between 0 and 1 from a seed: the same ones on every machine. */
function makeRandom(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A plan of a made-up place: one of the model plans with figures, sources and bodies changed or taken out by the seed. */
export function writePlan(seed: number): { readonly path: string; readonly text: string } {
  const random = makeRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const province = PROVINCES[seed % PROVINCES.length] as string;
  const ofProvince = seed % 5 === 0;
  const ofProvinceNumber = 100 + (seed % PROVINCES.length);
  const name = ofProvince ? province : `${pick(FIRST)} ${pick(SECOND)}`;
  const troubled = random() < 0.85;
  const lines = (ofProvince ? PROVINCE : COMMUNE).split('\n');
  const kept: string[] = [];
  let skipping = false;
  for (const line of lines) {
    if (/^#/u.test(line))
      skipping = troubled && /^### \d+\. (?:Sở|Công an|Đề nghị|Trạm|Phòng K)/u.test(line) && random() < 0.35;
    if (skipping) continue;
    const target = /%|tối thiểu|[Pp]hụ cấp/u.test(line) && /^(?:[a-zđ]\)|-) /u.test(line);
    if (troubled && target && random() < 0.25) continue;
    if (troubled && /^\d\. (?:Kế hoạch đầu tư|Lồng ghép|Nguồn đóng góp)/u.test(line) && random() < 0.4) continue;
    kept.push(troubled && target ? change(line, random, pick) : line);
  }
  const text = kept
    .join('\n')
    .replaceAll('218/KH-UBND', `${ofProvinceNumber}/KH-UBND`)
    .replaceAll('An Thịnh', province)
    .replaceAll('AN THỊNH', province.toUpperCase())
    .replaceAll('Phú Lâm Thượng', name)
    .replaceAll('PHÚ LÂM THƯỢNG', name.toUpperCase())
    .replace(/Số: \d+\/KH-UBND/u, `Số: ${ofProvince ? ofProvinceNumber : 10 + (seed % 80)}/KH-UBND`)
    .replace('số 112/QĐ-TTg', troubled && random() < 0.1 ? 'số 112/2021/QĐ-TTg' : 'số 112/QĐ-TTg');
  const number = String(seed).padStart(3, '0');
  return { path: `ke-hoach/${ofProvince ? 'tinh' : 'xa'}-${number}.md`, text };
}

function change(line: string, random: () => number, pick: <T>(values: readonly T[]) => T): string {
  const figure = random() < 0.4 ? line.replace(/\d+%/u, `${pick([45, 55, 60, 70, 80, 85, 95, 100])}%`) : line;
  if (random() < 0.15) return figure.replace(/Ít nhất|Tối thiểu/u, 'Khoảng');
  return random() < 0.1 ? figure.replace(/, (?:cộng tác viên|trẻ em khuyết tật nặng|trường học)/u, '') : figure;
}

/**
 * A checked run of `count` varied plans, with a document that is no plan and one that could not be read. From `distinct` on
 * the plans repeat under other names, since what a report of many plans costs does not depend on their being different.
 */
export async function makeManyPlans(count: number, distinct = count): Promise<RunResult> {
  const documents: DocumentResult[] = [];
  for (let seed = 1; seed <= Math.min(count, distinct); seed += 1) documents.push(await checkOnce(seed));
  for (let index = documents.length; index < count; index += 1) {
    const model = documents[index % distinct];
    if (model?.kind !== 'read') continue;
    const path = model.plan.path.replace(/\d+(?=\.md$)/u, String(index + 1));
    documents.push({ ...model, plan: { ...model.plan, path } });
  }
  documents.push(
    await checkText('ke-hoach/bai-viet.md', readSource('fixtures/rules/not-a-local-plan/fires-bai-viet.md')),
  );
  documents.push({ kind: 'unreadable', path: 'ke-hoach/ban-quet.pdf', reason: 'no-text', detail: null });
  return makeRun(...documents);
}

const known = new Map<number, Promise<DocumentResult & { kind: 'read' }>>();

/** The plan of a seed, checked once however many runs it stands in. */
function checkOnce(seed: number): Promise<DocumentResult & { kind: 'read' }> {
  const before = known.get(seed);
  if (before !== undefined) return before;
  const { path, text } = writePlan(seed);
  const result = checkText(path, text);
  known.set(seed, result);
  return result;
}

/** One text through the whole pipeline. Throws when it cannot be read as a document. */
export async function checkText(path: string, text: string): Promise<DocumentResult & { kind: 'read' }> {
  const document = await readDocument(path, new TextEncoder().encode(text));
  if ('reason' in document) throw new Error(`${path}: ${document.reason}`);
  return { kind: 'read', ...checkPlan(extractPlan(document, PACK), PACK, DEFAULT_OPTIONS) };
}
