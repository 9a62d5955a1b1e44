import { strFromU8, unzipSync } from 'fflate';
import { readDocument } from '../../../src/read/read-document.js';
import { readWorkbook } from '../../support/read-workbook.js';

/** The lines of a document as the tool's own readers read it, cells parted by bars. */
async function readLines(name: string, bytes: Uint8Array): Promise<string[]> {
  const document = await readDocument(name, bytes);
  if ('reason' in document) throw new Error(`${name}: ${document.reason} ${document.detail ?? ''}`);
  return document.lines.map(({ text, cells }) =>
    cells === undefined ? text : cells.map(({ start, end }) => text.slice(start, end)).join(' | '),
  );
}

function readSheets(bytes: Uint8Array): string[] {
  return readWorkbook(bytes).flatMap(({ name, rows }) => [
    `# ${name}`,
    ...rows.map((cells) => cells.map(({ value, formula }) => `${formula ? '=' : ''}${value ?? ''}`).join(' | ')),
  ]);
}

/** Comments of a Word file, one a line with its author. */
function readComments(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:comment [^>]*?w:author="([^"]*)"[^>]*>(.*?)<\/w:comment>/gs)].map(
    ([, author, content = '']) =>
      `[${author}] ${content
        .replace(/<\/w:p>/g, ' ')
        .replace(/<[^>]*>/g, '')
        .trim()}`,
  );
}

/** SARIF without the documents of the rules, which make nearly all of it and have tests of their own. */
function readSarif(bytes: Uint8Array): string {
  const bare = (key: string, value: unknown) =>
    key === 'rules' && Array.isArray(value) ? value.map(({ id }: { readonly id: string }) => id) : value;
  return `${JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), bare, 2)}\n`;
}

/** A written file as text: what a person would see of it where it is no text. */
export async function readOutput(name: string, bytes: Uint8Array): Promise<string> {
  const ending = /\.[a-z]+$/.exec(name)?.[0];
  if (ending === '.html' || ending === '.htm') return `${(await readLines(name, bytes)).join('\n')}\n`;
  if (ending === '.docx') return `${[...(await readLines(name, bytes)), ...readComments(bytes)].join('\n')}\n`;
  if (ending === '.xlsx') return `${readSheets(bytes).join('\n')}\n`;
  if (ending === '.sarif') return readSarif(bytes);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
