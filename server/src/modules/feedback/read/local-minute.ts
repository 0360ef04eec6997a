import { sql, type RawBuilder } from "kysely";

/** A moment of a table as the minute in Việt Nam, "YYYY-MM-DDTHH:mm"; null where the column is. */
export const localMinute = (column: string): RawBuilder<string | null> =>
  sql`to_char(${sql.ref(column)} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI')`;
