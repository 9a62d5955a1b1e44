import { en } from './en.js';
import type { GapMessageTable } from './types.js';
import { vi } from './vi.js';

/** Everything the gap report says, by language. */
export const gapMessages: GapMessageTable = { vi, en };
