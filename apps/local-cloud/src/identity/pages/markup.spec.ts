import { html, Markup } from './markup';

describe('html', () => {
  it('escapes whatever is put into it', () => {
    const hostile = `"><script>'&`;
    expect(html`<a title="${hostile}">${hostile}</a>`.text).toBe(
      '<a title="&#34;&#62;&#60;script&#62;&#39;&#38;">&#34;&#62;&#60;script&#62;&#39;&#38;</a>',
    );
  });

  it('leaves markup as it is, alone and in lists', () => {
    expect(
      html`<ul>
          ${[1, 2].map((number) => html`<li>${number}</li>`)}
        </ul>
        ${new Markup('<hr>')}`.text,
    ).toBe('<ul><li>1</li><li>2</li></ul><hr>');
  });
});
