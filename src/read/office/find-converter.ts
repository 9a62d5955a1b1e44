import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** What of the system decides where programs lie. */
export interface ProgramPlaces {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const MAC_PLACE = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
const UNIX_PLACES = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'];

/** Where LibreOffice may lie, in the order to look. Relative entries of PATH are left out: nothing is run from where one stands. */
export function listConverterPlaces({ platform, environment }: ProgramPlaces): string[] {
  const windows = platform === 'win32';
  const { join, isAbsolute, delimiter } = windows ? win32 : posix;
  const names = windows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const path = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const places = path.flatMap((folder) => names.map((name) => join(folder, name)));
  if (windows) {
    for (const folder of [environment.ProgramFiles, environment['ProgramFiles(x86)']])
      if (folder !== undefined) places.push(join(folder, 'LibreOffice', 'program', 'soffice.com'));
  } else if (platform === 'darwin') places.push(MAC_PLACE);
  else places.push(...UNIX_PLACES);
  return [...new Set(places)];
}

/** The path of LibreOffice; null when it is not installed where it usually is. */
export async function findConverter(places: ProgramPlaces): Promise<string | null> {
  for (const place of listConverterPlaces(places)) if (await canRun(place)) return place;
  return null;
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for us: the next place is looked at.
    return false;
  }
}
