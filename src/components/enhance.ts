import { startCopying } from './copy-link.ts'
import { startFeedback } from './feedback.ts'
import { startFrames } from './table-frame.ts'

// All that a script adds outside search and filters, in one file that every page shares. Nothing is lost without it.
const status = document.querySelector<HTMLElement>('.copied')
if (status) startCopying(status)
startFrames(document.querySelectorAll('.table-scroll'))
const letter = document.querySelector<HTMLAnchorElement>('.feedback > a[href^="mailto:"]')
if (letter) startFeedback(letter)
