/** A stretch of a text in UTF-16 units; `end` is the first unit behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The matches in reading order without overlaps: the one that starts first wins, at one place the longest. */
export function keepDisjoint<T extends Span>(matches: readonly T[]): T[] {
  const sorted = [...matches].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  let end = -1;
  for (const match of sorted) {
    if (match.start < end) continue;
    kept.push(match);
    end = match.end;
  }
  return kept;
}

/** The matches that share no character with any zone. Both lists in order of their starts; zones do not overlap each other. */
export function dropOverlapping<T extends Span>(matches: readonly T[], zones: readonly Span[]): T[] {
  let next = 0;
  return matches.filter((match) => {
    while (next < zones.length && (zones[next] as Span).end <= match.start) next += 1;
    const zone = zones[next];
    return zone === undefined || zone.start >= match.end;
  });
}
