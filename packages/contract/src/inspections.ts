import { z } from "zod";
import { AccountRef, AllowedAct, Id, JournalEntry, LocalDate, PersonRef, UnitRef, Version, words } from "./primitives.ts"; // prettier-ignore
import { InspectionSource } from "./risk.ts";

/** The Working Group, or a team that stands for longer than one inspection (task digest 13.1). */
export const BodyKind = z.enum(["working-group", "team"]);
export type BodyKind = z.infer<typeof BodyKind>;
export const TeamFunction = z.enum(["head", "deputy", "secretary", "member"]);
export type TeamFunction = z.infer<typeof TeamFunction>;
export const BodyDecisionKind = z.enum(["founding", "strengthening", "ending"]);
export type BodyDecisionKind = z.infer<typeof BodyDecisionKind>;

/** A body as its decisions make it on the day asked. */
export const BodyRow = z.object({
  id: Id,
  kind: BodyKind,
  name: z.string(),
  aliases: z.array(z.string()),
  unit: UnitRef.nullable(),
  head: PersonRef.nullable(),
  members: z.int(),
  foundedOn: LocalDate,
  endedOn: LocalDate.nullable(),
});
export type BodyRow = z.infer<typeof BodyRow>;
export const BodyList = z.object({ items: z.array(BodyRow), acts: z.array(AllowedAct) });

export const BodyDecision = z.object({
  id: Id,
  kind: BodyDecisionKind,
  documentNumber: z.string(),
  documentOn: LocalDate,
  validFrom: LocalDate,
  name: z.string().nullable(),
  aliases: z.array(z.string()),
  powers: z.string().nullable(),
  seal: z.string().nullable(),
});
export type BodyDecision = z.infer<typeof BodyDecision>;
export const BodyMember = z.object({
  id: Id,
  person: PersonRef,
  /** The office held on the day asked, with its agency. */
  post: z.string().nullable(),
  function: TeamFunction,
  basis: z.string(),
  validFrom: LocalDate,
  validTo: LocalDate.nullable(),
  endedBecause: z.string().nullable(),
});
export type BodyMember = z.infer<typeof BodyMember>;

export const BodyQuery = z.object({ asOf: LocalDate.optional() });
export const BodyDetail = BodyRow.omit({ members: true }).extend({
  version: z.int(),
  powers: z.string(),
  seal: z.string().nullable(),
  /** Those of the day asked; `former` those who sat in it before. */
  members: z.array(BodyMember),
  former: z.array(BodyMember),
  decisions: z.array(BodyDecision),
  asOf: LocalDate,
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type BodyDetail = z.infer<typeof BodyDetail>;

const Aliases = z.array(words(200)).max(20).default([]);
const DecisionFields = { documentNumber: words(100), documentOn: LocalDate, validFrom: LocalDate };

export const FoundBody = z.object({
  ...DecisionFields,
  kind: BodyKind,
  unitId: Id.nullable().default(null),
  name: words(300),
  aliases: Aliases,
  powers: words(8000),
  seal: words(300).nullable().default(null),
});
export type FoundBody = z.output<typeof FoundBody>;
const OnBody = { bodyId: Id, version: Version };
/** Strengthened: what it is called and may do anew from a day on; or ended. */
export const DecideBody = z.object({
  ...OnBody,
  ...DecisionFields,
  kind: z.enum(["strengthening", "ending"]),
  name: words(300).nullable().default(null),
  aliases: Aliases,
  powers: words(8000).nullable().default(null),
  seal: words(300).nullable().default(null),
});
/** Joins the body, or leaves it from a day on. */
export const ChangeMember = z.discriminatedUnion("change", [
  z.object({
    ...OnBody,
    change: z.literal("join"),
    personId: Id,
    function: TeamFunction,
    from: LocalDate,
    basis: words(300),
  }),
  z.object({
    ...OnBody,
    change: z.literal("leave"),
    memberId: Id,
    from: LocalDate,
    reason: words(1000),
  }),
]);
export type ChangeMember = z.output<typeof ChangeMember>;

/** Task digest 13.3. */
export const InspectionKind = z.enum(["planned", "thematic", "unannounced", "remote", "follow-up"]);
export type InspectionKind = z.infer<typeof InspectionKind>;
/** Task digest 13.4. */
export const InspectionState = z.enum([
  "PROPOSED",
  "APPROVED",
  "NOTIFIED",
  "IN_PROGRESS",
  "RECORD_SIGNED",
  "REPORTED",
  "CONCLUDED",
  "REMEDIATION",
  "CLOSED",
  "CANCELLED",
]);
export type InspectionState = z.infer<typeof InspectionState>;

export const InspectionRow = z.object({
  id: Id,
  /** Of an unannounced one only from its beginning on. */
  number: z.int().nullable(),
  kind: InspectionKind,
  state: InspectionState,
  subject: z.string(),
  targets: z.array(UnitRef),
  body: z.object({ id: Id, name: z.string() }),
  head: PersonRef.nullable(),
  visitFrom: LocalDate,
  visitTo: LocalDate,
  /** Nobody but those who prepare it knows of it yet. */
  hidden: z.boolean(),
  /** The person asking is on its team. */
  mine: z.boolean(),
});
export type InspectionRow = z.infer<typeof InspectionRow>;

/** Those not yet closed, those of the person asking, or all. */
export const InspectionListName = z.enum(["open", "mine", "all"]);
export type InspectionListName = z.infer<typeof InspectionListName>;
export const InspectionQuery = z.object({
  list: InspectionListName.default("open"),
  kind: InspectionKind.optional(),
  unitId: Id.optional(),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  /** Begun on or after this day; one that has not begun is not among them. */
  begunFrom: LocalDate.optional(),
  begunTo: LocalDate.optional(),
});
export type InspectionQuery = z.output<typeof InspectionQuery>;
export const InspectionList = z.object({
  items: z.array(InspectionRow),
  acts: z.array(AllowedAct),
});

/** A member who holds or held an office in an inspected unit within the time that is looked at or visited. */
export const TeamConflict = z.object({
  person: PersonRef,
  post: z.string(),
  from: LocalDate,
  to: LocalDate.nullable(),
});
export type TeamConflict = z.infer<typeof TeamConflict>;
/** Another inspection of the same unit nearby in time, as far as the reader may know of it. */
export const InspectionOverlap = z.object({
  id: Id,
  number: z.int().nullable(),
  unit: z.string(),
  visitFrom: LocalDate,
  visitTo: LocalDate,
});
export type InspectionOverlap = z.infer<typeof InspectionOverlap>;

export const InspectionMember = z.object({
  id: Id,
  person: PersonRef,
  post: z.string().nullable(),
  function: TeamFunction,
  joinedOn: LocalDate,
  leftOn: LocalDate.nullable(),
  leftBecause: z.string().nullable(),
});

export const FindingSeverity = z.enum(["minor", "moderate", "serious"]);
export type FindingSeverity = z.infer<typeof FindingSeverity>;
export const CauseKind = z.enum(["objective", "subjective", "both"]);
export type CauseKind = z.infer<typeof CauseKind>;
/** Who came upon it: the agency itself, the inspection, or somebody outside. */
export const DetectedBy = z.enum(["self", "inspection", "outside"]);
export type DetectedBy = z.infer<typeof DetectedBy>;
/** A finding as another one names it. */
export const FindingRef = z.object({
  id: Id,
  label: z.string(),
  title: z.string(),
  notedOn: LocalDate,
});
export const Finding = z.object({
  id: Id,
  ordinal: z.int(),
  unit: UnitRef,
  title: z.string(),
  severity: FindingSeverity,
  nature: z.string(),
  causeKind: CauseKind,
  cause: z.string(),
  responsibility: z.string(),
  legalBasis: z.string(),
  detectedBy: DetectedBy,
  evidence: z.string(),
  recurrenceOf: FindingRef.nullable(),
  /** How often the same came back before, along the chain of what it repeats. */
  recurrences: z.int(),
  tasks: z.array(z.object({ id: Id, label: z.string() })),
  /** What people said about it, as far as whoever reads may see that. */
  voices: z.array(z.object({ id: Id, label: z.string() })),
  notedBy: z.string(),
  notedOn: LocalDate,
  struck: z.object({ on: LocalDate, because: z.string() }).nullable(),
  /** Taken with the answers of checklists that it was made of. */
  photographs: z.array(z.object({ id: Id, name: z.string() })),
});
export type Finding = z.infer<typeof Finding>;

/** Earlier findings of a unit, the most alike first: something for a person to decide on. */
export const EarlierFindingsQuery = z.object({ unitId: Id, text: z.string().max(2000) });
export const EarlierFindings = z.object({
  items: z.array(FindingRef.extend({ likeness: z.number() })),
});

export const InspectionDetail = InspectionRow.extend({
  version: z.int(),
  scope: z.string(),
  /** Why these were chosen; not for the inspected. */
  ground: z.string().nullable(),
  programme: z.object({ id: Id, title: z.string() }).nullable(),
  /** The line of a year's plan that it carries out. */
  planLine: z.object({ planId: Id, label: z.string() }).nullable(),
  coveredFrom: LocalDate,
  coveredTo: LocalDate,
  proposedBy: z.string(),
  proposedOn: LocalDate,
  decider: AccountRef,
  decision: z.object({ number: z.string(), on: LocalDate }).nullable(),
  notice: z.object({ number: z.string(), on: LocalDate }).nullable(),
  /** The first day of a visit of which the notice goes out today; null where none goes out. */
  earliestVisit: LocalDate.nullable(),
  begunOn: LocalDate.nullable(),
  cancelled: z.object({ on: LocalDate, because: z.string() }).nullable(),
  team: z.array(InspectionMember),
  findings: z.array(Finding),
  /** What both sides put their names to; of a refusal why. */
  record: z
    .object({
      place: z.string(),
      opinion: z.string().nullable(),
      unitSigner: z.string().nullable(),
      refusal: z.string().nullable(),
      on: LocalDate,
      by: z.string(),
    })
    .nullable(),
  conflicts: z.array(TeamConflict),
  overlaps: z.array(InspectionOverlap),
  /** Within so many days two inspections of one unit are too near. */
  overlapDays: z.int(),
  acts: z.array(AllowedAct),
  journal: z.array(JournalEntry),
});
export type InspectionDetail = z.infer<typeof InspectionDetail>;

/** What the form of a proposal offers. */
export const InspectionOffer = z.object({
  bodies: z.array(
    z.object({
      id: Id,
      name: z.string(),
      members: z.array(z.object({ person: PersonRef, post: z.string().nullable() })),
    }),
  ),
  deciders: z.array(AccountRef),
  programmes: z.array(z.object({ id: Id, title: z.string() })),
});

export type InspectionOffer = z.infer<typeof InspectionOffer>;

const InspectionPlan = {
  kind: InspectionKind,
  bodyId: Id,
  programmeId: Id.nullable().default(null),
  subject: words(500),
  scope: words(8000),
  ground: words(8000),
  unitIds: z.array(Id).min(1).max(50),
  coveredFrom: LocalDate,
  coveredTo: LocalDate,
  visitFrom: LocalDate,
  visitTo: LocalDate,
  deciderAccountId: Id,
  team: z
    .array(z.object({ personId: Id, function: TeamFunction }))
    .min(1)
    .max(50),
};
export const ProposeInspection = z.object({
  ...InspectionPlan,
  /** What gave reason for it. */
  sources: z.array(InspectionSource).max(50).optional(),
  /** The line of an approved plan of the year that it carries out. */
  planLineId: Id.optional(),
});
export type ProposeInspection = z.output<typeof ProposeInspection>;
const OnInspection = { inspectionId: Id, version: Version };
/** Writes a proposal anew before it is decided. */
export const ReviseInspection = z.object({ ...OnInspection, ...InspectionPlan });
export const ApproveInspection = z.object({
  ...OnInspection,
  decisionNumber: words(100),
  decisionOn: LocalDate,
});
export const ChangeTeam = z.discriminatedUnion("change", [
  z.object({
    ...OnInspection,
    change: z.literal("join"),
    personId: Id,
    function: TeamFunction,
    reason: words(1000),
  }),
  z.object({ ...OnInspection, change: z.literal("leave"), memberId: Id, reason: words(1000) }),
]);
export type ChangeTeam = z.output<typeof ChangeTeam>;
export const RescheduleInspection = z.object({
  ...OnInspection,
  visitFrom: LocalDate,
  visitTo: LocalDate,
  reason: words(1000),
});
export const NotifyInspection = z.object({ ...OnInspection, noticeNumber: words(100) });
export const BeginInspection = z.object(OnInspection);
export const CancelInspection = z.object({ ...OnInspection, reason: words(2000) });

export const NoteFinding = z.object({
  ...OnInspection,
  unitId: Id,
  title: words(500),
  severity: FindingSeverity,
  nature: words(4000),
  causeKind: CauseKind,
  cause: words(4000),
  responsibility: words(2000),
  legalBasis: words(2000),
  detectedBy: DetectedBy,
  evidence: words(4000),
  recurrenceOf: Id.nullable().default(null),
  taskNumbers: z.array(z.int().positive()).max(50).default([]),
  /** The answers of checklists that it is made of, with their photographs. */
  answerIds: z.array(Id).max(50).default([]),
});
export type NoteFinding = z.output<typeof NoteFinding>;
/** What was noted wrongly, before the record is signed; the line stays, struck. */
export const StrikeFinding = z.object({ ...OnInspection, findingId: Id, reason: words(1000) });
export const SignRecord = z.object({
  ...OnInspection,
  place: words(300),
  opinion: words(4000).nullable().default(null),
  unitSigner: words(300).nullable().default(null),
  refusal: words(2000).nullable().default(null),
});
export type SignRecord = z.output<typeof SignRecord>;
