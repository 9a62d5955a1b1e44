import { getDocument, OPS, VerbosityLevel } from 'unpdf/pdfjs';
import { lendTransfer } from './lend-transfer.js';

/** The part of pdf.js that is used. Its operator list is an inner interface: the version is pinned, and tests watch it. */
export interface PdfFile {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfPage {
  /** Corners of the page in its own units: left, bottom, right, top. */
  readonly view: readonly number[];
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(options: { intent: string; annotationMode: number }): Promise<OperatorList>;
  getAnnotations(): Promise<{ id: string; subtype: string }[]>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): void;
  /** Takes a part of the list while the page is being drawn. */
  _renderPageChunk(chunk: { readonly fnArray: readonly number[] }, state: unknown): void;
}

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** Numbers of the drawing operators. */
export const OPERATORS = OPS;

/** Draw what lies on the page besides its text: filled-in forms among it. */
const ANNOTATIONS_DRAWN = 1;
/** Drawing steps of a whole document; a page of a plan takes about a thousand. */
const MOST_STEPS = 1_000_000;
/** Drawing steps of one page. */
const MOST_STEPS_OF_PAGE = 120_000;

/** What forms and paths cost, in steps. */
const STEPS_OF_FORM = 20;
const STEPS_OF_PATH = 4;

function costOf(step: number): number {
  if (step === OPERATORS.paintFormXObjectBegin) return STEPS_OF_FORM;
  return step === OPERATORS.constructPath ? STEPS_OF_PATH : 1;
}

/** More drawing than any plan needs. */
export class TooManySteps extends Error {}

/** Nothing is fetched: what a file does not bring with it is missing. */
class NoData {
  fetch(): Promise<never> {
    return Promise.reject(new Error('nothing is fetched'));
  }
}

/** Longest wait for one answer, in milliseconds: a page takes a few. Guards against waiting for ever. */
const LONGEST_WAIT = 15_000;

/** The promise, or `TooManySteps` when it is not kept in time. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooManySteps()), LONGEST_WAIT);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function fieldsOf(page: PdfPage, list: OperatorList): Promise<ReadonlySet<string>> {
  if (!list.fnArray.includes(OPERATORS.beginAnnotation)) return new Set();
  const annotations = await inTime(page.getAnnotations());
  return new Set(annotations.filter(({ subtype }) => subtype === 'Widget').map(({ id }) => id));
}

/** A page as it is drawn, and the page itself. */
export interface DrawnPage {
  readonly page: PdfPage;
  readonly list: OperatorList;
}

export interface OpenPdf {
  readonly file: PdfFile;
  /** Draws a page (1-based). Throws what pdf.js throws, and `TooManySteps`. */
  draw(number: number): Promise<DrawnPage>;
  /** Fields that are filled in on a drawn page; what other annotations show is no text of the document. */
  fieldsOf(page: PdfPage, list: OperatorList): Promise<ReadonlySet<string>>;
  /** Ends everything; never throws. */
  close(): Promise<void>;
}

/**
 * Opens a PDF with an empty password. Throws what pdf.js throws: `PasswordException`, `InvalidPDFException` and others.
 * The bytes are copied. Images are never unpacked, no font is drawn, nothing is fetched or executed.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({
    // A copy, and no Buffer: pdf.js takes the bytes over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    // Every picture is larger than this: none is unpacked.
    maxImageSize: 0,
    stopAtErrors: false,
    BinaryDataFactory: NoData,
  });
  // Everything that pdf.js does comes later than this.
  const giveBack = lendTransfer();
  const close = async () => {
    try {
      await task.destroy();
    } catch {
      // What was never opened cannot be closed.
    } finally {
      giveBack();
    }
  };
  let steps = 0;
  try {
    const file = (await inTime(task.promise)) as unknown as PdfFile;
    const draw = async (number: number): Promise<DrawnPage> => {
      const page = await inTime(file.getPage(number));
      const drawn = new Promise<OperatorList>((resolve, reject) => {
        // Forms that draw forms multiply without end; the count is taken while the steps come in.
        const take = page._renderPageChunk.bind(page);
        let own = 0;
        page._renderPageChunk = (chunk, state) => {
          const cost = chunk.fnArray.reduce((sum, step) => sum + costOf(step), 0);
          own += cost;
          steps += cost;
          if (own > MOST_STEPS_OF_PAGE || steps > MOST_STEPS) {
            reject(new TooManySteps());
            void close();
          } else take(chunk, state);
        };
        page.getOperatorList({ intent: 'display', annotationMode: ANNOTATIONS_DRAWN }).then(resolve, reject);
      });
      return { page, list: await inTime(drawn) };
    };
    return { file, draw, fieldsOf, close };
  } catch (error) {
    await close();
    throw error;
  }
}
