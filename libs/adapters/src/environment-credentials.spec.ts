import { defaultProvider } from './environment-credentials';

describe('credentials of the bundle', () => {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);

  beforeEach(() => names.forEach((name) => delete process.env[name]));

  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('are those of the environment, as Lambda gives them', async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    });
    expect(await defaultProvider()()).toEqual(
      jasmine.objectContaining({ accessKeyId: 'AKIA', secretAccessKey: 'secret', sessionToken: 'session' }),
    );
  });

  it('are looked for nowhere else', async () => {
    await expectAsync(defaultProvider()()).toBeRejectedWithError(/environment variable credentials/);
  });
});
