import { z } from "zod";
import { Instant, LocalDate, words } from "./primitives.ts";

export const Setting = z.object({
  key: z.string(),
  /** Title of the group under which the page shows it. */
  group: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  /** A text that is a list of days ("7,3,1") or an hour ("07:30"); null for every other kind of value. */
  written: z.enum(["days", "time"]).nullable(),
  choices: z
    .array(z.object({ value: z.union([z.string(), z.boolean()]), title: z.string() }))
    .nullable(),
  legalBasis: z.string().nullable(),
  validFrom: LocalDate,
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
});
export type Setting = z.infer<typeof Setting>;
export const SettingList = z.object({ items: z.array(Setting) });
export const ChangeSetting = z.object({
  key: words(100),
  value: z.union([z.string().max(200), z.number(), z.boolean()]),
  legalBasis: words(300),
});
