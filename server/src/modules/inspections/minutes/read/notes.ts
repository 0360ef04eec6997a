import { sql } from "kysely";
import { nameBehind } from "../../read/refs.ts";

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What was written of a visit, as JSON over `minutes`. */
export const notesSql = sql`jsonb_build_object('beganAt', ${instant("minutes.began_at")}, 'endedAt', ${instant("minutes.ended_at")},
  'place', minutes.place, 'representatives', minutes.representatives, 'witnesses', minutes.witnesses, 'statement', minutes.statement,
  'requests', minutes.requests, 'papers', minutes.papers, 'copies', minutes.copies, 'refusal', minutes.refusal,
  'writtenBy', coalesce(${nameBehind("minutes.written_by")}, ''), 'writtenAt', ${instant("minutes.written_at")})`;
