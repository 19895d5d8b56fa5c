import { describe, expect, test } from 'vitest'
import { finding, online, place, plainly, report } from '../../../tests/made-report.ts'
import { rules } from '../../rules/index.ts'
import type { ReportedFinding } from '../check-site.ts'
import { renderJunit } from './junit.ts'

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

function junit(findings: readonly ReportedFinding[], failing = findings): Element {
  const made = report([{ title: 'Trygg <oppvekst> & "mer"' }], findings)
  return readXml(renderJunit(made, online, { ...plainly, failing: new Set(failing) }))
}
const caseOf = (suites: Element, ruleId: string) =>
  suites.children.at(-1)?.children.find((one) => one.attributes['classname'] === `plan.${ruleId}`)

test('a suite for the plan, and a test for every rule, passed ones too', () => {
  const suites = junit([])
  expect(suites.attributes).toMatchObject({ tests: String(rules.length), failures: '0' })
  const [suite] = suites.children
  expect(suite?.attributes['name']).toBe('Trygg <oppvekst> & "mer"')
  expect(suite?.children.map(({ attributes }) => attributes['name'])).toEqual(
    rules.map(({ title }) => title),
  )
  expect(suite?.children.flatMap(({ children }) => children)).toEqual([])
})

describe('a rule', () => {
  const first = finding({ severity: 'error', message: 'En <feil> & en til.', hint: 'Gjør slik.' })
  const second = finding({ severity: 'error', message: 'Enda en.' })
  const advice = finding({ message: 'Et råd.' })

  test('fails once, with every finding that counts and the address of its page', () => {
    const suites = junit([first, second, advice], [first, second])
    expect(suites.attributes['failures']).toBe('1')
    const made = caseOf(suites, 'goal-measure-required')
    expect(made?.attributes['file']).toBe('content/plan/mal/a.md')
    expect(made?.children).toMatchObject([
      {
        name: 'failure',
        attributes: { type: 'error', message: 'En <feil> & en til.' },
        text: [
          'content/plan/mal/a.md:2:9  feil  En <feil> & en til.',
          '    Gjør slik.',
          'content/plan/mal/a.md:2:9  feil  Enda en.',
          online.rule('goal-measure-required'),
        ].join('\n'),
      },
      { name: 'system-out', text: 'content/plan/mal/a.md:2:9  merknad  Et råd.' },
    ])
  })

  test('passes when nothing it found counts', () => {
    const made = caseOf(junit([advice], []), 'goal-measure-required')
    expect(made?.children.map(({ name }) => name)).toEqual(['system-out'])
  })
})

test('what stands outside every plan has a suite of its own', () => {
  const lost = finding({ ruleId: 'plan-file-required', severity: 'error', planId: undefined })
  const suites = junit([lost])
  expect(suites.children[0]?.attributes).toMatchObject({
    name: 'Nettstedet',
    tests: '1',
    failures: '1',
  })
})

test('is XML whatever a writer or a folder is called', () => {
  const hostile = 'a\u0000\u001b[2J]]>\ufffe\ud800 "&amp;\u0085'
  const made = junit([
    finding({ message: hostile, hint: hostile, place: place(`content/${hostile}.md`, 1) }),
  ])
  expect(caseOf(made, 'goal-measure-required')?.children[0]?.attributes['message']).toBe(
    'a��[2J]]>�� "&amp;�',
  )
})

/** Reads XML of elements, attributes and text; throws where it is not well-formed. */
function readXml(xml: string): Element {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
  if (forbidden.test(xml)) throw new Error('a character that XML forbids')
  const top: Element = { name: '', attributes: {}, text: '', children: [] }
  const open = [top]
  const rest = xml
    .replace('<?xml version="1.0" encoding="UTF-8"?>', '')
    .replaceAll(/<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/g, (_, ...found) => {
      const [isEnd, name, attributes, isEmpty, text] = found as (string | undefined)[]
      const parent = open.at(-1)
      if (text !== undefined && parent) parent.text += decoded(text)
      else if (isEnd) {
        if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
      } else {
        const pairs = [...(attributes ?? '').matchAll(/ ([\w-]+)="([^"]*)"/g)]
        const made: Element = {
          name: name ?? '',
          attributes: Object.fromEntries(pairs.map(([, key, value]) => [key, decoded(value)])),
          text: '',
          children: [],
        }
        parent?.children.push(made)
        if (!isEmpty) open.push(made)
      }
      return ''
    })
  const [root] = top.children
  if (rest !== '' || open.length !== 1 || !root || top.children.length !== 1)
    throw new Error(`not well-formed: ${rest}`)
  return root
}

function decoded(text = ''): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replaceAll(/&(\w*);?/g, (entity, name: string) => {
    const character = entity.endsWith(';') ? names[name] : undefined
    if (character === undefined) throw new Error(`«${entity}» is no entity`)
    return character
  })
}
