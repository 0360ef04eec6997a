import { SetVoiceLimit, type VoiceKind, type VoiceStep, type VoiceUnit } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { isInHours } from "../domain/hours.ts";
import { kindNames } from "../domain/names.ts";
import { limitOn } from "../domain/limits.ts";
import { readLimits } from "../read/limits.ts";
import { feedbackRefusals } from "../refusals.ts";
import { accountOf } from "./step.ts";

const stepNames: Record<VoiceStep, string> = {
  triage: "phân loại, chuyển",
  refuse: "từ chối",
  ask: "đề nghị bổ sung",
  answer: "trả lời",
  publish: "công khai",
  "answer-complex": "giải quyết lần đầu, vụ việc phức tạp",
  "answer-remote": "giải quyết lần đầu, vùng sâu, vùng xa",
  "answer-remote-complex": "giải quyết lần đầu, vùng sâu, vùng xa, phức tạp",
  again: "giải quyết lần hai",
  "again-complex": "giải quyết lần hai, vụ việc phức tạp",
  "again-remote": "giải quyết lần hai, vùng sâu, vùng xa",
  "again-remote-complex": "giải quyết lần hai, vùng sâu, vùng xa, phức tạp",
  send: "gửi quyết định lần đầu",
  "send-again": "gửi quyết định lần hai",
  appeal: "khiếu nại lần hai, khởi kiện",
  "appeal-remote": "khiếu nại lần hai, khởi kiện ở vùng sâu, vùng xa",
  complain: "khiếu nại (thời hiệu)",
  "triage-urgent": "phân loại, chuyển việc khẩn",
  "answer-urgent": "trả lời việc khẩn",
};

/** Of these the law says how long, in days. */
const BY_LAW: ReadonlySet<VoiceKind> = new Set(["complaint", "voter-assembly", "voter-council"]);
const unitNames: Record<VoiceUnit, string> = {
  workday: "ngày làm việc",
  day: "ngày",
  workhour: "giờ làm việc",
  workminute: "phút làm việc",
  hour: "giờ",
};

/**
 * Another limit from a day to come on; what was received before keeps the limit of its day. One that the province set for the same
 * day is corrected by it: nothing has come in by it yet.
 */
export const setVoiceLimit = defineAct({
  name: "voices.set-limit",
  title: "Đặt thời hạn",
  input: SetVoiceLimit,
  load: ({ tx }) => readLimits(tx),
  policy: () => allowed,
  async run(context, limits, { kind, step, amount, unit, validFrom, legalBasis }) {
    const { tx, now, today } = context;
    if (validFrom <= today) throw atField(feedbackRefusals.LIMIT_IN_PAST(), "validFrom");
    if (isInHours(unit) && BY_LAW.has(kind)) throw atField(feedbackRefusals.HOURS_BY_LAW(), "unit");
    const before = limitOn(limits, { kind, step, day: validFrom });
    if (!before) throw atField(feedbackRefusals.LIMIT_UNKNOWN(), "step");
    const { rows } = await sql<{ id: string; corrected: boolean }>`
      insert into app.voice_limit (id, kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty, set_by, set_at)
      values (${newId(now.getTime())}, ${kind}, ${step}, ${validFrom}, ${amount}, ${unit}, ${before.countedFrom}, ${legalBasis}, 'decided',
        ${accountOf(context)}, ${now})
      on conflict (kind, step, valid_from) do update set amount = excluded.amount, unit = excluded.unit,
        legal_basis = excluded.legal_basis, set_by = excluded.set_by, set_at = excluded.set_at
      where voice_limit.certainty = 'decided' returning id, xmax <> 0 as corrected`.execute(tx);
    const [set] = rows;
    if (!set) throw atField(feedbackRefusals.LIMIT_TWICE(), "validFrom");
    const { id, corrected } = set;
    context.record("setting", id, {
      kind,
      step,
      amount,
      unit,
      validFrom,
      legalBasis,
      ...(corrected && { corrected }),
    });
    return { id, version: 1 };
  },
  tell: telling<{
    kind: VoiceKind;
    step: VoiceStep;
    amount: number;
    unit: VoiceUnit;
    validFrom: string;
    legalBasis: string;
    corrected?: boolean;
  }>(
    ({ kind, step, amount, unit, validFrom, legalBasis, corrected }) =>
      `${corrected ? "sửa" : "đặt"} thời hạn ${stepNames[step]} ${kindNames[kind]}: ${amount} ${unitNames[unit]}, áp dụng từ ${vietnameseDate(validFrom)} (${legalBasis})`,
  ),
});
