import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { readSettings } from "../../settings/index.ts";

/** Each night the drafts that nobody has touched for the setting's days go. */
export const draftsRound: Round = {
  name: "form-drafts.prune",
  title: "Bỏ bản nháp để quá lâu",
  at: "00:30",
  run: ({ db }, day) =>
    inScope(db, theProgram, async (tx) => {
      const { "draft.keepDays": days } = await readSettings(tx, day);
      const { rows } = await sql<{ gone: number }>`
        select app.prune_form_drafts(${addDays(day, -days)}::date::timestamp at time zone 'Asia/Ho_Chi_Minh') as gone`.execute(
        tx,
      );
      return rows[0]?.gone ?? 0;
    }),
};
