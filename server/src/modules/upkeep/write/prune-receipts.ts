import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { readSettings } from "../../settings/index.ts";

/** Forgets the kept answers of acts; what was done stays in the journal. A page that sends after so long is told that things have changed. */
export const receiptsRound: Round = {
  name: "upkeep.prune-receipts",
  title: "Bỏ câu trả lời đã lưu của thao tác cũ",
  at: "00:35",
  run: ({ db }, day) =>
    inScope(db, theProgram, async (tx) => {
      const { "receipt.keepDays": days } = await readSettings(tx, day);
      const { rows } = await sql<{ gone: number }>`
        select audit.prune_act_receipts(${addDays(day, -days)}::date::timestamp at time zone 'Asia/Ho_Chi_Minh') as gone`.execute(
        tx,
      );
      return rows[0]?.gone ?? 0;
    }),
};
