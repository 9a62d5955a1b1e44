import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, isMap, parseDocument, Scalar, YAMLMap } from 'yaml';
import { type Case, expectedFile, type Outcome, SCENARIOS } from './scenario.js';

/** Lines that stand in the scenario itself; more go into a file. */
const MOST_LINES = 40;

function block(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = text.includes('\n') ? Scalar.BLOCK_LITERAL : Scalar.PLAIN;
  return scalar;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\w.]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

/** Puts what was given where the expectation stands: in the file it names, in the scenario, or in a new file when long. */
function setText(document: Document, place: readonly (string | number)[], text: string, each: Case): void {
  if (text === '') {
    document.deleteIn(place);
    return;
  }
  const before = document.getIn(place);
  const named = isMap(before) ? before.get('file') : undefined;
  const lines = text.split('\n').length;
  // Git would change the line ends of a file.
  const short = (lines <= MOST_LINES && text.length < 8_000) || text.includes('\r');
  if (named === undefined && short) {
    document.setIn(place, block(text));
    return;
  }
  const what = String(place.at(-1));
  const language = each.language === null ? '' : `.${each.language}`;
  const file =
    typeof named === 'string' ? named : `${each.theme}/${slug(each.scenario.name)}.${slug(what)}${language}.txt`;
  mkdirSync(dirname(expectedFile(file)), { recursive: true });
  writeFileSync(expectedFile(file), text);
  const map = new YAMLMap();
  map.flow = true;
  map.set('file', file);
  document.setIn(place, map);
}

function setOutcome(document: Document, each: Case, { code, stdout, stderr, output }: Outcome): void {
  const root = ['scenarios', each.index];
  const own = each.language === null ? root : [...root, each.language];
  document.setIn([...root, 'code'], code);
  setText(document, [...own, 'stdout'], stdout, each);
  setText(document, [...own, 'stderr'], stderr, each);
  const names = Object.keys(output);
  if (names.length === 0) document.deleteIn([...own, 'output']);
  else if (!isMap(document.getIn([...own, 'output']))) document.setIn([...own, 'output'], new YAMLMap());
  for (const name of names) setText(document, [...own, 'output', name], output[name] ?? '', each);
  // A flow map cannot hold blocks of text.
  const map = document.getIn(own);
  if (isMap(map)) map.flow = map.items.length === 0;
}

/** Writes outcomes into the scenarios of their theme; comments and order stay. */
export function updateTheme(theme: string, outcomes: readonly (readonly [Case, Outcome])[]): void {
  const file = join(SCENARIOS, `${theme}.yaml`);
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const [each, outcome] of outcomes) setOutcome(document, each, outcome);
  writeFileSync(file, document.toString({ lineWidth: 0, indentSeq: false }));
}
