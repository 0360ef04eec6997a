import { z } from "zod";
import { Movement } from "./movements.ts";
import { Id, Instant, LocalDate, words } from "./primitives.ts";

export const Setting = z.object({
  key: z.string(),
  /** Title of the group under which the page shows it. */
  group: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** A text that is a list of days ("7,3,1") an hour ("07:30") or the hours of a working day ("07:30-11:30, 13:30-17:30"); null for every other kind of value. */
  written: z.enum(["days", "time", "hours"]).nullable(),
  /** False: decided for a feature that is still to come. */
  inUse: z.boolean(),
  choices: z
    .array(z.object({ value: z.union([z.string(), z.boolean()]), title: z.string() }))
    .nullable(),
  legalBasis: z.string().nullable(),
  /** Null for a default, which holds since ever. */
  validFrom: LocalDate.nullable(),
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
  /** The next value whose day has not come. */
  next: z.object({ inWords: z.string(), validFrom: LocalDate }).nullable(),
});
export type Setting = z.infer<typeof Setting>;
/** One value of a setting's history. */
export const SettingDecision = z.object({
  id: Id,
  value: z.union([z.string(), z.number(), z.boolean()]),
  inWords: z.string(),
  legalBasis: z.string(),
  validFrom: LocalDate,
  changedBy: z.string().nullable(),
  changedAt: Instant,
  /** How many open tasks got another day or level with it; null where it moves none. */
  moves: z.int().nullable(),
  /** `waiting`: its day has not come. `past`: another came after it. `replaced`: another was set for the same day. */
  standing: z.enum(["waiting", "in-force", "past", "replaced", "withdrawn"]),
  endedBy: z.string().nullable(),
  endedAt: Instant.nullable(),
});
export type SettingDecision = z.infer<typeof SettingDecision>;
export const SettingHistoryOf = z.object({ key: words(100) });
export const SettingHistory = z.object({
  title: z.string(),
  /** What held before the first decision. */
  byDefault: z.object({ inWords: z.string(), legalBasis: z.string() }),
  items: z.array(SettingDecision),
});
/** A value somebody thinks of, as text; nothing is written. */
export const SettingPreviewOf = z.object({
  key: words(100),
  value: z.string().max(200),
  validFrom: LocalDate.optional(),
});
export const SettingPreview = z.object({
  title: z.string(),
  from: z.string(),
  to: z.string(),
  validFrom: LocalDate,
  /** Null where nothing that is open follows from this setting; it then says when it does count. */
  movement: Movement.nullable(),
  note: z.string(),
});
export type SettingPreview = z.infer<typeof SettingPreview>;
export const WithdrawSettingValue = z.object({ id: Id });
export const SettingList = z.object({ items: z.array(Setting) });
export const ChangeSetting = z.object({
  key: words(100),
  value: z.union([z.string().max(200), z.number(), z.boolean()]),
  legalBasis: words(300),
  /** The day from which it holds, today where it is left out; never a day before today. */
  validFrom: LocalDate.optional(),
});
