export const paperFont = 'Inter, Arial, Helvetica, sans-serif'

/** A drawing in the inks of paper. A file has no stylesheet, and a policy may forbid one inside it: inks become attributes. */
export function onPaper(svg: string): string {
  return svg.replace(/ class="([^"]*)"/g, (_, names: string) =>
    names
      .split(' ')
      .map((name) => ` ${palette[name] ?? ''}`)
      .join(''),
  )
}

const ink = '#10222a'
const quiet = '#3f5059'
const grid = '#c3ccd0'
const main = '#0b5563'
const soft = '#cfe3e7'
const bold = 'font-weight="600"'
const halo = 'stroke="#fff" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'

const palette: Readonly<Record<string, string>> = {
  text: `fill="${ink}" font-size="14"`,
  title: `fill="${ink}" font-size="14" ${halo}`,
  strong: `fill="${ink}" font-size="14" ${bold}`,
  small: `fill="${quiet}" font-size="13"`,
  value: `fill="${ink}" font-size="13" ${bold} ${halo}`,
  'on-fill': `fill="#fff" font-size="13" ${bold}`,
  number: `fill="${ink}" font-size="24" ${bold}`,
  'on-number': `fill="#fff" font-size="24" ${bold}`,
  heading: `fill="${ink}" font-size="26" ${bold}`,
  ground: 'fill="#fff"',
  grid: `fill="none" stroke="${grid}"`,
  axis: `fill="none" stroke="${ink}"`,
  line: `fill="none" stroke="${main}" stroke-width="3" stroke-linejoin="round"`,
  'line-other': `fill="none" stroke="${quiet}" stroke-width="1.5"`,
  'line-target': `fill="none" stroke="${main}" stroke-width="2" stroke-dasharray="7 5"`,
  'line-baseline': `fill="none" stroke="${ink}" stroke-width="2" stroke-dasharray="1.5 4"`,
  'line-missing': `fill="none" stroke="${quiet}" stroke-dasharray="4 3"`,
  sign: `fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`,
  'on-sign': `fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`,
  link: `fill="none" stroke="${main}" stroke-width="2.5"`,
  full: `fill="${main}"`,
  'full-quiet': `fill="${quiet}"`,
  half: `fill="${soft}" stroke="${main}" stroke-width="1.5"`,
  open: `fill="#fff" stroke="${main}" stroke-width="1.5"`,
  hole: `fill="#fff" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="4 3"`,
  stopped: `fill="${grid}" stroke="${quiet}" stroke-width="1.5" stroke-dasharray="4 3"`,
  band: 'fill="#eef5f6"',
}
