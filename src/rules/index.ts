import approvedTextUnchanged from './approved-text-unchanged/rule.ts'
import bodyReadable from './body-readable/rule.ts'
import chapterLanguageConsistent from './chapter-language-consistent/rule.ts'
import chapterTextRequired from './chapter-text-required/rule.ts'
import contactImpersonal from './contact-impersonal/rule.ts'
import cooperationMeetingsRequired from './cooperation-meetings-required/rule.ts'
import cooperationParticipantsRequired from './cooperation-participants-required/rule.ts'
import dataCatalogueComplete from './data-catalogue-complete/rule.ts'
import decisionComplete from './decision-complete/rule.ts'
import decisionPointFollowed from './decision-point-followed/rule.ts'
import explanationUsed from './explanation-used/rule.ts'
import externalLinkReachable from './external-link-reachable/rule.ts'
import fileKnown from './file-known/rule.ts'
import fileSafe from './file-safe/rule.ts'
import frontMatterValid from './front-matter-valid/rule.ts'
import goalIndicatorRequired from './goal-indicator-required/rule.ts'
import goalMeasureRequired from './goal-measure-required/rule.ts'
import goalStateDescribed from './goal-state-described/rule.ts'
import headingOrderKept from './heading-order-kept/rule.ts'
import hearingDatesConsistent from './hearing-dates-consistent/rule.ts'
import hiddenCountSafe from './hidden-count-safe/rule.ts'
import hierarchyCircleFree from './hierarchy-circle-free/rule.ts'
import htmlShownAsText from './html-shown-as-text/rule.ts'
import idUnique from './id-unique/rule.ts'
import identityNumberAbsent from './identity-number-absent/rule.ts'
import imageReadable from './image-readable/rule.ts'
import imageTextRequired from './image-text-required/rule.ts'
import indicatorComplete from './indicator-complete/rule.ts'
import legalBasisCurrent from './legal-basis-current/rule.ts'
import levelTermConsistent from './level-term-consistent/rule.ts'
import linkSafe from './link-safe/rule.ts'
import linkTextDescriptive from './link-text-descriptive/rule.ts'
import measureDeadlineKept from './measure-deadline-kept/rule.ts'
import measureGoalRequired from './measure-goal-required/rule.ts'
import measureResponsibleRequired from './measure-responsible-required/rule.ts'
import measureScheduleRequired from './measure-schedule-required/rule.ts'
import objectCovered from './object-covered/rule.ts'
import placementValid from './placement-valid/rule.ts'
import planFileRequired from './plan-file-required/rule.ts'
import planIdFree from './plan-id-free/rule.ts'
import planParticipantsStated from './plan-participants-stated/rule.ts'
import planPeriodCurrent from './plan-period-current/rule.ts'
import planRhythmKept from './plan-rhythm-kept/rule.ts'
import referenceExists from './reference-exists/rule.ts'
import requirementAnswered from './requirement-answered/rule.ts'
import type { Rule } from './rule.ts'
import samiAreaConsidered from './sami-area-considered/rule.ts'
import sentenceLengthModerate from './sentence-length-moderate/rule.ts'
import seriesValid from './series-valid/rule.ts'
import serviceTaskRequired from './service-task-required/rule.ts'
import shortFormExplained from './short-form-explained/rule.ts'
import signPrintable from './sign-printable/rule.ts'
import siteAccessibilityRequired from './site-accessibility-required/rule.ts'
import smallCountHidden from './small-count-hidden/rule.ts'
import sourceValid from './source-valid/rule.ts'
import statuteKnown from './statute-known/rule.ts'
import statuteQuotationExact from './statute-quotation-exact/rule.ts'
import statuteUnchanged from './statute-unchanged/rule.ts'
import tableHeaderRequired from './table-header-required/rule.ts'
import textReadable from './text-readable/rule.ts'
import titleRequired from './title-required/rule.ts'
import urgentHelpLocal from './urgent-help-local/rule.ts'
import urgentHelpUsable from './urgent-help-usable/rule.ts'
import youthCouncilHeard from './youth-council-heard/rule.ts'

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  approvedTextUnchanged,
  bodyReadable,
  chapterLanguageConsistent,
  chapterTextRequired,
  contactImpersonal,
  cooperationMeetingsRequired,
  cooperationParticipantsRequired,
  dataCatalogueComplete,
  decisionComplete,
  decisionPointFollowed,
  explanationUsed,
  externalLinkReachable,
  fileKnown,
  fileSafe,
  frontMatterValid,
  goalIndicatorRequired,
  goalMeasureRequired,
  goalStateDescribed,
  headingOrderKept,
  hearingDatesConsistent,
  hiddenCountSafe,
  hierarchyCircleFree,
  htmlShownAsText,
  idUnique,
  identityNumberAbsent,
  imageReadable,
  imageTextRequired,
  indicatorComplete,
  legalBasisCurrent,
  levelTermConsistent,
  linkSafe,
  linkTextDescriptive,
  measureDeadlineKept,
  measureGoalRequired,
  measureResponsibleRequired,
  measureScheduleRequired,
  objectCovered,
  placementValid,
  planFileRequired,
  planIdFree,
  planParticipantsStated,
  planPeriodCurrent,
  planRhythmKept,
  referenceExists,
  requirementAnswered,
  samiAreaConsidered,
  sentenceLengthModerate,
  seriesValid,
  serviceTaskRequired,
  shortFormExplained,
  signPrintable,
  siteAccessibilityRequired,
  smallCountHidden,
  sourceValid,
  statuteKnown,
  statuteQuotationExact,
  statuteUnchanged,
  tableHeaderRequired,
  textReadable,
  titleRequired,
  urgentHelpLocal,
  urgentHelpUsable,
  youthCouncilHeard,
]
