import { testRule } from '../../../tests/test-rule.ts'
import rule from './rule.ts'

/** An adopted plan that is only to report, or only to be revised. */
const reporting = (rhythm: string) =>
  `---\ntittel: P\nstatus: vedtatt\nvedtak: {organ: kommunestyret, dato: 2024-03-01}\nrevisjon: {neste: 2028-01-01}\nrapportering: ${rhythm}\n---\n`
const revision = (rhythm: string) =>
  `---\ntittel: P\nstatus: vedtatt\nvedtak: {organ: kommunestyret, dato: 2021-03-01}\nrapportering: {neste: 2028-01-01}\nrevisjon: ${rhythm}\n---\n`

testRule(rule, {
  valid: [
    { name: 'a next time ahead', files: { 'plan/plan.md': reporting('{neste: 2026-06-01}') } },
    {
      name: 'the next time is moved on by a report',
      files: {
        'plan/plan.md': reporting('{hvert: 1 år, neste: 2025-10-01, levert: [{dato: 2025-10-20}]}'),
      },
    },
    {
      name: 'a report some weeks before its day',
      files: { 'plan/plan.md': reporting('{neste: 2026-05-30, levert: [{dato: 2026-05-10}]}') },
    },
    {
      name: 'a year since the last report lasts until the year is out',
      files: { 'plan/plan.md': reporting('{kvart: år, levert: [{per: 2025-01-15}]}') },
    },
    {
      name: 'words that name no rhythm',
      files: { 'plan/plan.md': reporting('{hvert: når rådet ber om det}') },
    },
    {
      name: 'four years since adoption, not over',
      files: { 'plan/plan.md': revision('{hvert: femte år}') },
    },
    {
      name: 'six years since adoption, not over',
      files: { 'plan/plan.md': revision('{hvert: sjette år}') },
    },
    {
      name: 'a number of years we do not know',
      files: { 'plan/plan.md': revision('{hvert: trettende år}') },
    },
    {
      name: 'a draft that is late for what it has not been adopted to do',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nrevisjon: {neste: 2020-01-01}\nrapportering: {neste: 2020-01-01}\nstatus: på høring\n---\n',
      },
    },
    {
      name: 'a plan that is replaced, and an edition',
      files: {
        'plan/plan.md': '---\ntittel: P\nstatus: erstattet\n---\n',
        'ung/plan.md': '---\ntittel: U\nutgave av: plan\n---\n',
      },
    },
  ],
  invalid: [
    {
      name: 'a report and a revision that are late by their dates',
      files: {
        'plan/plan.md':
          '---\ntittel: P\nstatus: vedtatt\nrevisjon: {neste: 2026-05-31}\nrapportering:\n  neste: 2026-01-15\n  levert: [{dato: 2025-01-10}]\n---\n',
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 4,
          column: 19,
          message: 'Planen skulle vært revidert innen 31. mai 2026.',
          severity: 'warning',
        },
        {
          file: 'plan/plan.md',
          line: 6,
          column: 10,
          message:
            'Det skulle vært rapportert om planen innen 15. januar 2026. Vi finner ingen rapport etter det.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a report that is planned for a day to come is no report',
      files: {
        'plan/plan.md': reporting('{neste: 2026-01-15, levert: [{dato: 2030-01-10, per: 2025}]}'),
      },
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 23,
          message:
            'Det skulle vært rapportert om planen innen 15. januar 2026. Vi finner ingen rapport etter det.',
        },
      ],
    },
    {
      name: 'yearly reports that stopped',
      files: { 'plan/plan.md': reporting('{hvert: 1 år, levert: [{dato: 2024-11-01}]}') },
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 23,
          message:
            'Det skulle vært rapportert om planen innen 31. desember 2025. Vi finner ingen rapport etter det.',
        },
      ],
    },
    {
      name: 'a revision reckoned from the adoption',
      files: { 'plan/plan.md': revision('{hvert: fjerde år}') },
      findings: [
        {
          file: 'plan/plan.md',
          line: 6,
          column: 19,
          message: 'Planen skulle vært revidert innen 31. desember 2025.',
        },
      ],
    },
    {
      name: 'a draft that states neither, or only in its text',
      files: {
        'a/plan.md': '---\ntittel: A\n---\n',
        'a/kapitler/01-a.md': 'Hver skole rapporterer til kommunalsjefen.\n',
        'b/plan.md': '---\ntittel: B\n---\n',
        'b/kapitler/01-a.md':
          'Planen skal revideres hvert 4. år, med statusrapportering hvert 2. år.\n',
      },
      findings: [
        {
          file: 'a/plan.md',
          line: 1,
          column: 1,
          message:
            'Planen sier ikke når den skal revideres, eller når det skal rapporteres om den.',
          hint: 'Skriv for eksempel `revisjon: {hvert: 2 år, neste: 2028-06-15}` og `rapportering: {hvert: 2 år, neste: 2028-06-15}` i plan.md. Da sier sjekken fra når tiden er ute.',
        },
        {
          file: 'b/kapitler/01-a.md',
          line: 1,
          column: 8,
          message:
            'Her står det noe om revisjon, men det er ikke ført opp blant opplysningene om planen.',
          severity: 'note',
        },
        {
          file: 'b/kapitler/01-a.md',
          line: 1,
          column: 40,
          message:
            'Her står det noe om rapportering, men det er ikke ført opp blant opplysningene om planen.',
          severity: 'note',
        },
      ],
    },
  ],
})
