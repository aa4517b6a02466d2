import { contentsOf, element, unescapeText, xmlDocument } from './xml';

describe('the XML of S3', () => {
  const hostile = 'a<b>&"\'\r\n]]>&amp;';

  it('preserves any text', () => {
    const document = xmlDocument(element('Root', element('Key', hostile)));
    expect(contentsOf(document, 'Key').map(unescapeText)).toEqual([hostile]);
  });

  it('reads named, decimal and hexadecimal entities', () => {
    expect(unescapeText('&lt;&#13;&#x20AC;&apos;')).toBe("<\r€'");
  });

  it('leaves invalid entities unchanged', () => {
    expect(unescapeText('&nope; &#x110000; &#99999999;')).toBe('&nope; &#x110000; &#99999999;');
  });

  it('does not confuse elements whose names start with the same letters', () => {
    expect(contentsOf('<KeyMarker>no</KeyMarker><Key a="1">yes</Key>', 'Key')).toEqual(['yes']);
  });
});
