import { z } from "zod";
import { Id, Instant, LocalDate, words } from "./primitives.ts";
import { TaskState } from "./standing.ts";

/** What a tracking sheet may say of a task. */
export const SheetColumn = z.enum([
  "reference",
  "issuedOn",
  "receivedOn",
  "issuer",
  "origin",
  "place",
  "content",
  "lead",
  "partners",
  "deliverable",
  "originalDue",
  "due",
  "state",
  "completedOn",
]);
export type SheetColumn = z.infer<typeof SheetColumn>;
/** By heading: the column it is, or "" for none. */
export const SheetMapping = z.record(z.string().max(300), z.union([SheetColumn, z.literal("")]));
export type SheetMapping = z.infer<typeof SheetMapping>;

export const ImportTasks = z.object({
  dryRun: z.stringbool().default(true),
  /** A mapping as JSON, against what is guessed from the headings. */
  columns: z.string().max(60_000).optional(),
  /** Which sheet of the workbook; without it the first that has headings. */
  sheet: words(200).optional(),
  /** Keeps the mapping under this name for the next file. */
  saveAs: words(100).optional(),
});
export const TaskImportResult = z.object({
  dryRun: z.boolean(),
  written: z.boolean(),
  /** The batch that was written: its tasks are a list of their own. */
  importId: Id.nullable(),
  /** The sheet that was read, and all there are; "" of a CSV file. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  headings: z.array(z.object({ title: z.string(), column: SheetColumn.nullable() })),
  /** Columns that must be there and were not found. */
  missing: z.array(z.string()),
  counts: z.object({
    /** Lines that become tasks, that are tasks already, that are wrong. */
    fresh: z.int(),
    same: z.int(),
    wrong: z.int(),
    documents: z.int(),
    newDocuments: z.int(),
    open: z.int(),
    done: z.int(),
    revoked: z.int(),
  }),
  /** Lines that make no task and are not wrong: titles of parts, totals; and those that differ from the task they have become. */
  remarks: z.array(z.object({ row: z.int(), message: z.string() })),
  moreRemarks: z.int(),
  errors: z.array(z.object({ row: z.int(), column: z.string(), message: z.string() })),
  /** How many more errors there are. */
  moreErrors: z.int(),
  hint: z.string().nullable(),
  preview: z.array(
    z.object({
      row: z.int(),
      reference: z.string(),
      content: z.string(),
      lead: z.string(),
      /** By the names under which they are here. */
      partners: z.array(z.string()),
      due: LocalDate.nullable(),
      state: TaskState,
      note: z.string().nullable(),
    }),
  ),
});
export type TaskImportResult = z.infer<typeof TaskImportResult>;
export const SheetMappingList = z.object({
  items: z.array(z.object({ name: z.string(), columns: SheetMapping, savedAt: Instant })),
});
export const TaskProvenance = z.object({
  from: z
    .object({
      importId: Id,
      fileName: z.string(),
      sheet: z.string(),
      row: z.int(),
      importedAt: Instant,
      by: z.string(),
    })
    .nullable(),
});

export const TaskImportList = z.object({
  items: z.array(
    z.object({
      id: Id,
      fileName: z.string(),
      sheet: z.string(),
      tasks: z.int(),
      documents: z.int(),
      importedAt: Instant,
      by: z.string(),
      takenBackAt: Instant.nullable(),
    }),
  ),
});
export const TakeBackImport = z.object({ importId: Id });
export const TakenBack = z.object({ tasks: z.int() });
