import { theProgram } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Round } from "../../../kernel/rounds/round.ts";
import { notifyEach } from "../../notifications/index.ts";
import { clockNotices } from "./clock-notices.ts";
import { planNotices } from "./plan-notices.ts";
import { selfCheckNotices } from "./self-check-notices.ts";

/**
 * Reminds of planned inspections that are not proposed, of reports and conclusions that are owed, and of what an agency owes itself. As
 * the program, which sees nothing of an unannounced inspection before it begins (ADR 46). The day is part of each notice's key: a
 * second run says nothing.
 */
export const inspectionRound: Round = {
  name: "inspections.reminders",
  title: "Nhắc kế hoạch kiểm tra năm, báo cáo, kết luận kiểm tra và việc tự kiểm tra",
  at: "00:40",
  run: (runtime, day) =>
    inScope(runtime.db, theProgram, async (tx) =>
      notifyEach(
        tx,
        runtime.clock.now(),
        [
          ...(await planNotices(tx, day)),
          ...(await clockNotices(tx, day)),
          ...(await selfCheckNotices(tx, day)),
        ],
        { atOnce: false },
      ),
    ),
};
