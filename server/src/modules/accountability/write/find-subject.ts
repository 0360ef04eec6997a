import type { MeasureSubject } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { atField } from "../../../kernel/refusal.ts";
import { accountabilityRefusals } from "../domain/refusals.ts";

interface Asked {
  subjectKind: MeasureSubject;
  unitId: string;
  personId: string | null;
}

export interface FoundSubject {
  unitName: string;
  /** Vertical or central: the province writes to its superior and no more (task digest 19.11). */
  vertical: boolean;
  person: { id: string; name: string; post: string } | null;
}

/** Whom a document of a day is about, as the register of the organisation has them: names, head and offices of that day. */
export async function findSubject(
  tx: Tx,
  { subjectKind, unitId, personId }: Asked,
  day: string,
): Promise<FoundSubject> {
  const { rows } = await sql<{ name: string; vertical: boolean }>`
    select name, kind in ('vertical', 'central') as vertical from app.unit_version
    where unit_id = ${unitId}::uuid and daterange(valid_from, valid_to) @> ${day}::date`.execute(
    tx,
  );
  const [unit] = rows;
  if (!unit) throw atField(accountabilityRefusals.UNIT_NOT_THERE(vietnameseDate(day)), "unitId");
  const { name: unitName, vertical } = unit;
  if (subjectKind === "agency") return { unitName, vertical, person: null };
  const wanted =
    subjectKind === "head" ? sql`post.is_head` : sql`post.person_id = ${personId}::uuid`;
  const { rows: posts } = await sql<{ id: string; name: string; post: string }>`
    select person.id, person.full_name as name, post.title as post
    from app.appointment post join app.person on person.id = post.person_id
    where ${wanted} and daterange(post.valid_from, post.valid_to) @> ${day}::date
      and post.unit_id in (select descendant_id from app.unit_closure where ancestor_id = ${unitId}::uuid)
      and (not ${subjectKind === "head"} or post.unit_id = ${unitId}::uuid)
    order by post.unit_id = ${unitId}::uuid desc, post.is_head desc, post.valid_from desc limit 1`.execute(
    tx,
  );
  const [person] = posts;
  if (person) return { unitName, vertical, person };
  throw subjectKind === "head"
    ? atField(accountabilityRefusals.NO_HEAD(vietnameseDate(day)), "unitId")
    : atField(accountabilityRefusals.PERSON_NOT_THERE(vietnameseDate(day)), "personId");
}
