import { tmpdir } from 'node:os';
import { ensureHomeFolder } from './home-folder';

describe('ensureHomeFolder', () => {
  const withoutEntry = () => {
    throw new Error('A system error occurred: uv_os_homedir returned ENOENT');
  };

  it('gives an account without an entry in the password file a home folder', () => {
    const environment: NodeJS.ProcessEnv = {};
    ensureHomeFolder(environment, withoutEntry);
    expect(environment).toEqual({ HOME: tmpdir() });
  });

  it('changes nothing for anybody else', () => {
    const environments: NodeJS.ProcessEnv[] = [{}, { HOME: '/somewhere' }];
    ensureHomeFolder(environments[0], () => '/home/somebody');
    ensureHomeFolder(environments[1], withoutEntry);
    expect(environments).toEqual([{}, { HOME: '/somewhere' }]);
  });
});
