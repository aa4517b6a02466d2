import { defaultProvider } from './environment-credentials';

describe("the bundle's credentials", () => {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const;
  const before = names.map((name) => [name, process.env[name]] as const);

  beforeEach(() => names.forEach((name) => delete process.env[name]));

  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('come from the environment variables that Lambda sets', async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'AKIA',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    });
    expect(await defaultProvider()()).toEqual(
      jasmine.objectContaining({ accessKeyId: 'AKIA', secretAccessKey: 'secret', sessionToken: 'session' }),
    );
  });

  it('come from nowhere else', async () => {
    await expectAsync(defaultProvider()()).toBeRejectedWithError(/environment variable credentials/);
  });
});
