import { describe, expect, it } from 'vitest';
import { listGitPlaces, openGit } from '../../../../src/cli/inputs/run-git.js';

describe('listGitPlaces', () => {
  it.each<[string, string, Record<string, string>, string[]]>([
    ['in the order of PATH', 'linux', { PATH: '/b:/usr/bin' }, ['/b/git', '/usr/bin/git']],
    ['never where one stands', 'linux', { PATH: '.::bin:/usr/bin:' }, ['/usr/bin/git']],
    ['on Windows', 'win32', { Path: 'C:\\Git\\cmd;.;tools' }, ['C:\\Git\\cmd\\git.exe']],
    ['without PATH', 'linux', {}, []],
  ])('%s', (_name, platform, environment, places) => {
    expect(listGitPlaces(environment, platform)).toEqual(places);
  });

  it('gives no git where there is none', () => {
    expect(openGit({ PATH: '/no/such/folder' })).toBeNull();
  });
});
