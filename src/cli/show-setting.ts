/** A value as it is given: "--jobs 4" for an option, "PLAN112_JOBS=4" for a variable. */
export function showSetting(name: string, value: string): string {
  return name.startsWith('-') ? `${name} ${value}` : `${name}=${value}`;
}
