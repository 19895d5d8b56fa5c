import { cooperation } from './cooperation.ts'
import { decision } from './decision.ts'
import { filesAndFields } from './files.ts'
import { followUp } from './follow-up.ts'
import { goals } from './goals.ts'
import { indicators } from './indicators.ts'
import { language } from './language.ts'
import { links } from './links.ts'
import { measures } from './measures.ts'
import type { Mutation } from './mutation.ts'
import { organisation } from './organisation.ts'
import { participation } from './participation.ts'
import { statute } from './statute.ts'
import { text } from './text.ts'

/** Every slip, theme by theme. */
export const mutations: readonly Mutation[] = [
  ...decision,
  ...goals,
  ...organisation,
  ...cooperation,
  ...measures,
  ...indicators,
  ...followUp,
  ...participation,
  ...text,
  ...language,
  ...statute,
  ...links,
  ...filesAndFields,
]
