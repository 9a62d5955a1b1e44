import { chromium } from 'playwright-core';
import { findProgram } from '../programs.js';

/** Prints web pages to PDF with page numbers, in one run of the browser; bytes in the order of the pages. */
export async function printPages(pages: readonly string[]): Promise<Uint8Array[]> {
  const program = findProgram('chromium');
  if (program === null) throw new Error('Chromium is not installed');
  // Tests run in containers as root, where the browser's own sandbox does not start; the pages are ours.
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const printed: Uint8Array[] = [];
    const page = await browser.newPage({ javaScriptEnabled: false });
    for (const html of pages) {
      await page.setContent(html);
      const bytes = await page.pdf({
        format: 'A4',
        margin: { top: '2cm', bottom: '2cm', left: '3cm', right: '1.5cm' },
        displayHeaderFooter: true,
        headerTemplate:
          '<div style="font-size:10px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
        footerTemplate: '<span></span>',
      });
      printed.push(new Uint8Array(bytes));
    }
    return printed;
  } finally {
    await browser.close();
  }
}
