import { z } from "zod";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A local date of Asia/Ho_Chi_Minh, ISO, of the ages that an office deals with: from a year that is mistyped nobody could count
 * working days on or back.
 */
export const LocalDate = z.iso
  .date()
  .refine((day) => !ISO_DAY.test(day) || (day >= "1900-01-01" && day <= "2199-12-31"), {
    error: "Năm phải từ 1900 đến 2199. Hãy kiểm tra lại năm của ngày này.",
  });
/** A time of day in Việt Nam, "HH:mm". */
export const LocalTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, { error: "Nhập giờ và phút, ví dụ 07:30." });
/** A minute in Việt Nam, "YYYY-MM-DDTHH:mm". */
export const LocalMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u);
export const Instant = z.iso.datetime({ offset: true });
export const Id = z.uuid();
/** The row's version the client last saw; an act on an older one is refused. */
export const Version = z.int().min(1);

/** Text typed by a person: trimmed, NFC, never empty. */
export const words = (max = 4000) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(z.string().min(1).max(max));

/** A telephone number as people write it, "+84 905 123 456"; what nobody can be called back on is none. */
export const PHONE = /^\+?[\d .()-]{8,20}$/u;
export const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
/** Of whoever says something, where they leave it. */
export const Phone = words(30).pipe(
  z.string().regex(PHONE, { error: "Số điện thoại phải có từ 8 chữ số. Hãy nhập lại, hoặc để trống." }), // prettier-ignore
);
export const Mail = words(200).pipe(
  z.string().regex(MAIL, { error: "Đây không phải là địa chỉ thư điện tử. Hãy nhập như ten@mien.vn, hoặc để trống." }), // prettier-ignore
);

/** The answer of every act: what the record's version is now. */
export const Done = z.object({ id: Id, version: z.int() });
export type Done = z.infer<typeof Done>;

/**
 * An answer of figures that may come from a server which follows the main one. `figuresAt`: the moment up to which they hold what
 * was written; null: nothing that was acknowledged before the question is missing.
 */
export const ofFigures = <Answer extends z.ZodRawShape>(answer: z.ZodObject<Answer>) =>
  answer.extend({ figuresAt: Instant.nullable() });

/** A page of a list; `next` goes back as `cursor` for the following one, null at the end. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** One act a person may do on a record now, or why not. */
export const AllowedAct = z.object({
  act: z.string(),
  title: z.string(),
  allowed: z.boolean(),
  because: z.string().nullable(),
});
export type AllowedAct = z.infer<typeof AllowedAct>;

/** One line of a record's history in plain Vietnamese. */
export const JournalEntry = z.object({
  id: Id,
  at: Instant,
  act: z.string(),
  actor: z.string(),
  sentence: z.string(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const UnitRef = z.object({ id: Id, name: z.string(), shortName: z.string().nullable() });
export type UnitRef = z.infer<typeof UnitRef>;
export const PersonRef = z.object({ id: Id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;
/** A person by the account they act with. */
export const AccountRef = z.object({ accountId: Id, name: z.string() });
export type AccountRef = z.infer<typeof AccountRef>;
