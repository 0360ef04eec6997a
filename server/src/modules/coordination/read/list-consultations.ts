import type { ConsultationPage, ConsultationQuery } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { isProvinceWide, unitsOf, type Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import { rowColumns, toRow, type ConsultationRowRead } from "./consultation-rows.ts";
import { consultationLists } from "./lists.ts";

type Query = Omit<ConsultationQuery, "cursor" | "limit">;

/** One page of a list: what is owed by its limit, everything else the newest first. */
export async function listConsultations(
  tx: Tx,
  actor: Actor,
  today: string,
  { cursor, limit, ...query }: ConsultationQuery,
): Promise<z.output<typeof ConsultationPage>> {
  const { calendar } = await readSettings(tx, today);
  const byLimit = query.list === "open" || query.list === "late";
  const place = decodeCursor(cursor, 2);
  const after = place === null ? sql`true` : afterPlace(byLimit, place);
  const orderBy = byLimit
    ? sql`asked.last_day, asked.id`
    : sql`consultation.number desc, asked.id desc`;
  const { rows } = await sql<ConsultationRowRead>`
    select ${rowColumns(today)} from app.consultation_asked asked
    join app.consultation on consultation.id = asked.consultation_id
    where ${whereOf(actor, query)} and ${consultationLists[query.list](today)} and ${after}
    order by ${orderBy} limit ${limit + 1}`.execute(tx);
  const { rows: kept, next } = cutPage(rows, limit, (row) => [
    byLimit ? row.lastDay : row.number,
    row.id,
  ]);
  return { asOf: today, next, items: kept.map((row) => toRow(row, { today, calendar })) };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor comes back from outside: what it names must be of the list's own kind. */
function afterPlace(byLimit: boolean, [key, id]: (string | number | null)[]): RawBuilder<unknown> {
  if (!ID.test(String(id))) throw refusals.INVALID();
  if (byLimit) {
    if (typeof key !== "string" || !DAY.test(key)) throw refusals.INVALID();
    return sql`(asked.last_day, asked.id) > (${key}::date, ${id}::uuid)`;
  }
  if (!Number.isSafeInteger(key)) throw refusals.INVALID();
  return sql`(consultation.number, asked.id) < (${key}::bigint, ${id}::uuid)`;
}

/** Whose requests: those of the person's own units by side, or of one unit; who may see is said by row-level security. */
export function whereOf(
  actor: Actor,
  { side, unitId, taskId, documentId, from, to }: Omit<Query, "list">,
): RawBuilder<unknown> {
  const own = isProvinceWide(actor) ? null : unitsOf(actor);
  const units = unitId === undefined ? own : [unitId];
  const conditions: RawBuilder<unknown>[] = [];
  if (units !== null) {
    const asked = sql`asked.unit_id = any (${units}::uuid[])`;
    const asking = sql`asked.asking_unit_id = any (${units}::uuid[])`;
    conditions.push(
      side === "asked" ? asked : side === "asking" ? asking : sql`(${asked} or ${asking})`,
    );
  }
  if (taskId !== undefined) conditions.push(sql`consultation.task_id = ${taskId}`);
  if (documentId !== undefined) conditions.push(sql`consultation.document_id = ${documentId}`);
  if (from !== undefined) conditions.push(sql`asked.sent_at >= (${from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`); // prettier-ignore
  if (to !== undefined) conditions.push(sql`asked.sent_at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`); // prettier-ignore
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}
