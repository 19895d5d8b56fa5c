import postcss from 'postcss'
import { expect, test } from 'vitest'
import { dropUnused } from './unused-css.ts'

function left(css: string, markup = '<p class="ds-tag ours" data-color={tone}>'): string {
  const sheet = postcss.parse(css)
  dropUnused(sheet, markup)
  return sheet.toString().replace(/\s+/g, ' ').trim()
}

test.each([
  ['a class nobody writes', '.ds-list { color: red }', ''],
  ['one that only begins like ours', '.ds-tag--big { color: red }', ''],
  ['a part of a list', '.ds-list, .ds-tag { color: red }', '.ds-tag { color: red }'],
  ['a size nobody sets', '.ds-tag[data-size="sm"] { color: red }', ''],
  [
    'a kind of field nobody writes',
    '.ds-tag[type="radio"], .ds-tag[role=switch] { color: red }',
    '',
  ],
  ['an attribute nobody writes', '.ds-tag[aria-sort] { color: red }', ''],
  ['one of its values', '.ds-tag[data-color][data-variant="outline"] { color: red }', ''],
  ['the only one in brackets', ':is(.ds-tag > [aria-sort]) > button { color: red }', ''],
  ['a palette we do not have', '[data-color="brand1"] { color: red }', ''],
  ['what is nested in it', '.ds-list { & > li { color: red } }', ''],
  ['what is left empty', '@layer ds { @media print { .ds-list { color: red } } }', ''],
])('drops %s', (_, css, expected) => {
  expect(left(css)).toBe(expected)
})

test.each([
  ['what is written', '.ds-tag { color: red }'],
  ['what is not of Designsystemet', '.theirs[data-x] { color: red }'],
  ['a palette that we have', '[data-color="info"] { color: red }'],
  ['what a browser writes', '.ds-tag[open] { color: red }'],
  ['the only element in brackets', '.ds-tag:is(select) { color: red }'],
  ['any palette', '[data-color] { color: red }'],
  ['what is told what it is not', '.ds-tag:not(.ds-list, [data-size]) { color: red }'],
  ['one of several', ':is(.ds-list, .ds-tag) { color: red }'],
  ['layers in their order', '@layer a, b;'],
])('keeps %s', (_, css) => {
  expect(left(css)).toBe(css)
})

test('drops custom properties that nothing reads any more', () => {
  const kept = ':root { --a: 1; --b: var(--a) } .ours { margin: var(--b) }'
  expect(left(kept)).toBe(kept)
  expect(left(':root { --a: 1; --b: var(--a); color: red } .ds-list { margin: var(--b) }')).toBe(
    ':root { color: red }',
  )
  expect(left('@container style(--a: 1) { p { margin: 0 } } p { --a: 1 }')).toContain(
    'p { --a: 1 }',
  )
})
