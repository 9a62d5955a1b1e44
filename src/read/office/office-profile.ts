/** A port on which nothing listens: whatever would go out to the network ends there. */
export const CLOSED_PORT = 9;

interface Setting {
  readonly path: string;
  readonly name: string;
  readonly value: string | number | boolean;
}

const SETTINGS: readonly Setting[] = [
  // No macro is run, whatever its signature says, and no active content is loaded.
  { path: '/org.openoffice.Office.Common/Security/Scripting', name: 'MacroSecurityLevel', value: 3 },
  { path: '/org.openoffice.Office.Common/Security/Scripting', name: 'DisableMacrosExecution', value: true },
  { path: '/org.openoffice.Office.Common/Security/Scripting', name: 'DisableActiveContent', value: true },
  // No linked picture or section is fetched from documents outside trusted folders, of which there are none.
  { path: '/org.openoffice.Office.Common/Security/Scripting', name: 'BlockUntrustedRefererLinks', value: true },
  { path: '/org.openoffice.Office.Writer/Content/Update', name: 'Link', value: 2 },
  { path: '/org.openoffice.Office.Writer/Content/Update', name: 'Field', value: false },
  // A proxy that is not there.
  { path: '/org.openoffice.Inet/Settings', name: 'ooInetProxyType', value: 2 },
  { path: '/org.openoffice.Inet/Settings', name: 'ooInetHTTPProxyName', value: '127.0.0.1' },
  { path: '/org.openoffice.Inet/Settings', name: 'ooInetHTTPProxyPort', value: CLOSED_PORT },
  { path: '/org.openoffice.Inet/Settings', name: 'ooInetHTTPSProxyName', value: '127.0.0.1' },
  { path: '/org.openoffice.Inet/Settings', name: 'ooInetHTTPSProxyPort', value: CLOSED_PORT },
  { path: '/org.openoffice.Office.Common/Misc', name: 'FirstRun', value: false },
  { path: '/org.openoffice.Office.Common/Misc', name: 'CrashReport', value: false },
  { path: '/org.openoffice.Office.Common/Misc', name: 'CollectUsageInformation', value: false },
];

/** The settings LibreOffice runs with: a `registrymodifications.xcu` that lets nothing be fetched or executed. */
export function writeOfficeSettings(): string {
  const items = SETTINGS.map(
    ({ path, name, value }) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">',
    ...items,
    '</oor:items>',
    '',
  ].join('\n');
}
