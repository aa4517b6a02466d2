import { contentsOf, element, unescapeText, xmlDocument } from './xml';

describe('XML of S3', () => {
  const hostile = 'a<b>&"\'\r\n]]>&amp;';

  it('brings any text through unharmed', () => {
    const document = xmlDocument(element('Root', element('Key', hostile)));
    expect(contentsOf(document, 'Key').map(unescapeText)).toEqual([hostile]);
  });

  it('reads named, decimal and hexadecimal entities', () => {
    expect(unescapeText('&lt;&#13;&#x20AC;&apos;')).toBe("<\r€'");
  });

  it('leaves entities alone that stand for nothing', () => {
    expect(unescapeText('&nope; &#x110000; &#99999999;')).toBe('&nope; &#x110000; &#99999999;');
  });

  it('does not take an element for one whose name only begins alike', () => {
    expect(contentsOf('<KeyMarker>no</KeyMarker><Key a="1">yes</Key>', 'Key')).toEqual(['yes']);
  });
});
