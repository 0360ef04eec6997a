export { toGold, type Gold, type GoldAssignment, type GoldDocument } from "./gold-shape.ts";
export {
  emptyMeasure,
  measureReading,
  type LabelledReading,
  type Measure,
  type Share,
} from "./measure/measure.ts";
export { readDirective } from "./read-directive.ts";
export { readPassage } from "./read-passage.ts";
export type {
  Assumption,
  Chain,
  Check,
  Citation,
  Confidence,
  DocumentKind,
  Due,
  DueAnchor,
  DueBound,
  DueField,
  DuePrecision,
  DueUnit,
  Field,
  Header,
  NamedLaw,
  Note,
  Period,
  Provision,
  ReadAssignment,
  Reading,
  Secrecy,
  Span,
  Target,
  Urgency,
  Warning,
  Zone,
} from "./reading.ts";
