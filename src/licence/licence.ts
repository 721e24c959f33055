/** The licence room: text → SPDX, and what follows from it. Pure; usable by others as `coop-scorecard/licence`. */
export {
  type ExpressionFacts,
  expressionFacts,
  type LicenceFacts,
  licenceFacts,
  type Source,
  sources,
} from './facts.ts';
export { type LicenceFileKind, licenceFile, licenceFileKind, licenceReads } from './files.ts';
export { loadIndex } from './match.ts';
export {
  type Contradiction,
  type ProjectLicence,
  projectLicence,
  type Said,
  type TextFile,
  type Unrecognised,
} from './project.ts';
export { type AdditionalTerms, type FoundLicence, type Recognition, recognise } from './recognise.ts';
