import { z } from "zod";
import { UnitKind } from "./organisation.ts";
import { Id, LocalDate, PageQuery, PersonRef, UnitRef, words } from "./primitives.ts";

/** What is done to bodies by one decision (NQ 190/2025/QH15). */
export const ReorganisationKind = z.enum([
  "merge",
  "absorb",
  "split",
  "dissolve",
  "rename",
  "level-change",
]);
export type ReorganisationKind = z.infer<typeof ReorganisationKind>;
export const ReorganisationState = z.enum(["planned", "applied", "cancelled"]);
export type ReorganisationState = z.infer<typeof ReorganisationState>;

/** What a body that begins or changes will be called. */
export const UnitShape = z.object({
  name: words(300),
  shortName: words(100).optional(),
  symbol: words(40).optional(),
  kind: UnitKind,
  parentId: Id.nullable(),
});

/** A body that takes over: one that is there, or one that begins on the day. */
export const SuccessorInput = z.object({
  unitId: Id.optional(),
  fresh: UnitShape.optional(),
  /** "Báo chí, xuất bản": what of several goes here. */
  functionScope: words(500).optional(),
  fieldIds: z.array(Id).max(50).default([]),
  /** Goes on for the body that ends: what is in no other's scope. */
  isHeir: z.boolean().default(false),
});

export const Reorganise = z.object({
  kind: ReorganisationKind,
  effectiveOn: LocalDate,
  legalBasis: words(300),
  legalDocumentId: Id.optional(),
  /** The bodies that end; of a change of name or level the one that changes. */
  unitIds: z.array(Id).min(1).max(50),
  /** Of a change of name or level what it will be. */
  shape: UnitShape.optional(),
  successors: z.array(SuccessorInput).max(50).default([]),
  /** Whose post moves, to which of the successors. */
  moves: z
    .array(
      z.object({
        appointmentId: Id,
        successor: z.int().min(0).max(49),
        title: words(200),
        isHead: z.boolean().default(false),
      }),
    )
    .max(1000)
    .default([]),
});
export type Reorganise = z.infer<typeof Reorganise>;

/** What would come to be, or came: said before anything is written, and kept beside what was entered. */
export const ReorganisationEffect = z.object({
  /** Sentences about the day: entered afterwards, waiting for its day. */
  notes: z.array(z.string()),
  ends: z.array(UnitRef.extend({ lastDay: LocalDate })),
  versions: z.array(
    z.object({
      unitId: Id.nullable(),
      name: z.string(),
      validFrom: LocalDate,
      before: z.string().nullable(),
    }),
  ),
  /** Names under which documents still mean the bodies that end, and to whose last day. */
  aliases: z.array(z.object({ name: z.string(), until: LocalDate })),
  /** What stands below and goes along, or needs a decision of its own. */
  children: z.array(z.object({ unit: UnitRef, to: z.string().nullable() })),
  people: z.array(
    z.object({
      appointmentId: Id,
      person: PersonRef,
      title: z.string(),
      isHead: z.boolean(),
      unit: UnitRef,
      roles: z.array(z.string()),
      /** The only successor, or nobody: a person decides. */
      successor: z.int().nullable(),
    }),
  ),
  portfolios: z.array(
    z.object({ holder: z.string(), unit: z.string(), to: z.string().nullable() }),
  ),
  rules: z.array(z.object({ id: Id, title: z.string() })),
  groups: z.array(z.object({ name: z.string(), unit: z.string() })),
  tasks: z.array(
    z.object({
      unit: UnitRef,
      role: z.enum(["lead", "coordinating"]),
      count: z.int(),
      overdue: z.int(),
      /** To whom they would go: null waits for somebody to choose. */
      routes: z.array(z.object({ to: z.string().nullable(), count: z.int() })),
    }),
  ),
  consultations: z.int(),
});
export type ReorganisationEffect = z.infer<typeof ReorganisationEffect>;

export const ReorganisationRow = z.object({
  id: Id,
  number: z.int(),
  kind: ReorganisationKind,
  state: ReorganisationState,
  effectiveOn: LocalDate,
  legalBasis: z.string(),
  from: z.array(UnitRef),
  to: z.array(UnitRef),
  waiting: z.int(),
  overdue: z.int(),
});
export type ReorganisationRow = z.infer<typeof ReorganisationRow>;
export const ReorganisationList = z.object({ items: z.array(ReorganisationRow) });

export const ReorganisationDetail = ReorganisationRow.extend({
  version: z.int(),
  legalDocumentId: Id.nullable(),
  enteredBy: PersonRef.nullable(),
  enteredAt: z.string(),
  appliedOn: LocalDate.nullable(),
  cancelReason: z.string().nullable(),
  successors: z.array(
    z.object({
      unit: UnitRef,
      isNew: z.boolean(),
      functionScope: z.string().nullable(),
      fields: z.array(z.string()),
      isHeir: z.boolean(),
    }),
  ),
  moves: z.array(
    z.object({
      person: PersonRef,
      title: z.string(),
      from: UnitRef,
      to: UnitRef,
      isHead: z.boolean(),
    }),
  ),
  routings: z.object({
    waiting: z.int(),
    overdue: z.int(),
    decided: z.int(),
    done: z.int(),
    settled: z.int(),
  }),
  /** What it would do, while it waits for its day. */
  effect: ReorganisationEffect.nullable(),
  allowed: z.array(
    z.object({
      act: z.string(),
      title: z.string(),
      allowed: z.boolean(),
      because: z.string().nullable(),
    }),
  ),
});
export type ReorganisationDetail = z.infer<typeof ReorganisationDetail>;

export const OneReorganisation = z.object({ id: Id, version: z.int() });
export const CancelReorganisation = OneReorganisation.extend({ reason: words(500) });

export const RoutingState = z.enum(["waiting", "decided", "done", "settled"]);
export type RoutingState = z.infer<typeof RoutingState>;
export const RoutingQuery = PageQuery.extend({
  reorganisationId: Id.optional(),
  state: RoutingState.default("waiting"),
});
export const Routing = z.object({
  id: Id,
  reorganisation: z.object({ id: Id, number: z.int() }),
  task: z.object({
    id: Id,
    number: z.int(),
    title: z.string(),
    lastDay: LocalDate.nullable(),
    daysLate: z.int(),
    field: z.string().nullable(),
  }),
  role: z.enum(["lead", "coordinating"]),
  from: UnitRef,
  proposed: UnitRef.nullable(),
  to: UnitRef.nullable(),
  because: z.string(),
  failure: z.string().nullable(),
  /** What it waits for although it is decided: a result to be judged, a rest to end. */
  held: z.string().nullable(),
  lastDay: LocalDate,
  late: z.boolean(),
});
export type Routing = z.infer<typeof Routing>;
export const RoutingList = z.object({ items: z.array(Routing), next: z.string().nullable() });
/** Of what waits to be routed: for the first pages of whoever answers for it. */
export const RoutingFigures = z.object({
  waiting: z.int(),
  overdue: z.int(),
  reorganisationId: Id.nullable(),
});
export const RouteTasks = z.object({
  reorganisationId: Id,
  routingIds: z.array(Id).min(1).max(1000),
  /** Left out: each to whom it is proposed for. */
  toUnitId: Id.optional(),
});

/** What somebody leaves behind on a change of post, and who takes it over. */
export const Handover = z.object({
  person: PersonRef,
  posts: z.array(z.object({ title: z.string(), unit: UnitRef })),
  items: z.array(
    z.object({
      kind: z.enum(["step", "monitor", "allocation"]),
      taskId: Id,
      number: z.int(),
      title: z.string(),
      unit: UnitRef,
      dueOn: LocalDate.nullable(),
      /** Who takes it over; null where nobody does yet. */
      to: z.string().nullable(),
    }),
  ),
});
export type Handover = z.infer<typeof Handover>;
