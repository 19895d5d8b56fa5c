import { describe, expect, test } from 'vitest'
import { isSafeSvg } from './safe-svg.ts'

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`

describe('isSafeSvg', () => {
  test.each([
    ['a drawing', svg('<g><path d="M0 0"/><text x="1">Å</text></g>', 'viewBox="0 0 1 1"')],
    ['a title', svg('<title>Figur</title><desc>To sirkler</desc>')],
    [
      'a gradient of its own',
      svg('<linearGradient id="a"><stop/></linearGradient><rect fill="url(#a)"/>'),
    ],
    ['one in quotation marks', svg(`<rect fill="url('#a')"/><rect style='fill: url( "#a" )'/>`)],
    ['a symbol of its own', svg('<symbol id="a"/><use href="#a"/><use xlink:href="#a"/>')],
    [
      'a declaration',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg>\n<!-- a -->${svg('')}`,
    ],
    ['a nested drawing', svg(svg('<circle r="1"/>'))],
  ])('lets through %s', (_name, text) => {
    expect(isSafeSvg(text)).toBe(true)
  })

  test.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['a script in a title', svg('<title><script>alert(1)</script></title>')],
    ['a script in a nested drawing', svg(svg('<script/>'))],
    ['a script with a prefix', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">x</s:script>')],
    ['a handler', svg('<rect onclick="alert(1)"/>')],
    ['a handler on the root', svg('', 'onload="alert(1)"')],
    ['a handler in capitals', svg('<rect ONCLICK="alert(1)"/>')],
    ['foreign content', svg('<foreignObject><p>a</p></foreignObject>')],
    ['a picture', svg('<image href="data:image/png;base64,x"/>')],
    ['a link', svg('<a href="https://x.no"><rect/></a>')],
    ['an address outside', svg('<use href="https://x.no/a.svg#b"/>')],
    ['an address outside, the old way', svg('<use xlink:href="//x.no/a.svg#b"/>')],
    ['a data address', svg('<use href="data:image/svg+xml,x#y"/>')],
    ['a style from outside', svg('<rect style="fill: url(https://x.no/a)"/>')],
    ['a style in disguise', svg('<rect style="fill: u\\72l(https://x.no/a)"/>')],
    ['a style element', svg('<style>@import "https://x.no"</style>')],
    ['an animation', svg('<rect><set attributeName="href" to="javascript:x"/></rect>')],
    ['an iframe', svg('<iframe src="x"/>')],
    ['a page', '<html><body>a</body></html>'],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
    ['a stylesheet instruction', `<?xml-stylesheet href="https://x.no/a.css"?>${svg('')}`],
    ['text alone', 'hei'],
    ['nothing', ''],
    ['UTF-16', Buffer.from(`\ufeff${svg('<script/>')}`, 'utf16le').toString('utf8')],
    ['bytes that are no UTF-8', svg('<title>\ufffd</title>')],
    ['another encoding', `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('')}`],
  ])('refuses %s', (_name, text) => {
    expect(isSafeSvg(text)).toBe(false)
  })
})
