import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext, Runtime } from "../../../kernel/act.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { appendEvents, type NewEvent } from "../../../kernel/audit.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { leaveToTheEnd } from "../../../kernel/database/program-database.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { noBox } from "../../../kernel/secret-box.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { definitionOf, isSettingKey, type SettingValue } from "../domain/catalogue.ts";
import { readSettings } from "../read/read-settings.ts";
import { ALL_SETTINGS } from "./all-settings.ts";
import { changeSetting } from "./change-setting.ts";
import { carryOut, carryOutDecision } from "./effects.ts";
import { stopProjecting } from "../projection-lock.ts";

interface Beginning {
  id: string;
  key: string;
  value: SettingValue;
  legal_basis: string;
  valid_from: string;
}

/**
 * Carries out what follows from the values whose day has come; that they hold from it needs nobody's doing. Missed days are
 * caught up in their order, each value in a transaction of its own; a second run, also in another process, finds nothing left.
 * Returns how many began.
 */
export async function beginSettings(
  runtime: Runtime,
  day: string,
  signal?: AbortSignal,
): Promise<number> {
  for (let begun = 0; ; begun++) {
    signal?.throwIfAborted();
    if (!(await beginNext(runtime, day))) return begun;
  }
}

/** Nobody comes in on the first day of a value before what follows from it is done. */
export const settingsRound: Round = {
  name: "settings.begin",
  title: "Áp dụng thiết lập đến ngày hiệu lực",
  at: "00:00",
  beforeDoors: true,
  run: beginSettings,
};

async function beginNext(runtime: Runtime, day: string): Promise<boolean> {
  return inScope(runtime.db, theProgram, async (tx) => {
    await stopProjecting(tx);
    const { rows } = await sql<Beginning>`
      select id, key, value, legal_basis, valid_from from app.setting_value
      where applied_at is null and ended_at is null and valid_from <= ${day}
      order by valid_from, changed_at limit 1 for update`.execute(tx);
    const next = rows[0];
    if (!next) return false;
    const now = runtime.clock.now();
    const events: NewEvent[] = [];
    const context: ActContext = {
      tx,
      files: runtime.files,
      actor: theProgram,
      now,
      today: localDateOf(now),
      record: (subjectType, subjectId, payload) =>
        events.push({ act: changeSetting.name, subjectType, subjectId, payload }),
      leave: (statement) => leaveToTheEnd(tx, statement),
      box: noBox,
    };
    const { key, value, legal_basis: legalBasis, valid_from: validFrom } = next;
    if (isSettingKey(key)) {
      const before = await readSettings(tx, addDays(validFrom, -1));
      const change = { before, after: { ...before, [key]: value }, legalBasis };
      await carryOut(context, key, change);
      await carryOutDecision(context, key, change);
      const { title } = definitionOf(key);
      const begun = { key, title, from: before[key], to: value, legalBasis, begins: true };
      context.record("setting", ALL_SETTINGS, begun);
    }
    await sql`update app.setting_value set applied_at = ${now} where id = ${next.id}`.execute(tx);
    await appendEvents(tx, theProgram, now, events);
    return true;
  });
}
