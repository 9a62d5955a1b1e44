const DAY = 86_400_000;

/** The ISO date with its missing parts read as the first: "2025-02" gives "2025-02-01". */
export function completeDate(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** The ISO date with its missing parts read as the last: "2025-02" gives "2025-02-28". */
export function completeDateLate(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day ?? last}`;
}

/** The year of an ISO date, whole or partial. */
export function readYear(date: string): number {
  return Number(date.slice(0, 4));
}

/** Whole days from one ISO date to another; negative when `to` comes first. */
export function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/**
 * Whether the day lies in [from, before); an end left out is open.
 * Without a day only what holds at all times is true: nothing may be said of a time nobody knows.
 */
export function isInForce(
  day: string | null,
  span: { readonly from?: string | undefined; readonly before?: string | undefined },
): boolean {
  if (day === null) return span.from === undefined && span.before === undefined;
  return (span.from === undefined || day >= span.from) && (span.before === undefined || day < span.before);
}
