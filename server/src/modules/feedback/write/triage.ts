import { GiveBackVoice, ReclassifyVoice, RefuseVoice, RouteVoice, TransferVoice, type VoiceKind, type VoiceRefusal } from "@dondoc/contract"; // prettier-ignore
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { momentInWords } from "../domain/hours.ts";
import { kindNames, refusalNames } from "../domain/names.ts";
import {
  mayGiveBack,
  mayReclassify,
  mayRefuse,
  mayRoute,
  mayTransfer,
} from "../domain/policies.ts";
import { lockVoice } from "../read/subject.ts";
import { feedbackRefusals } from "../refusals.ts";
import { agencyOn } from "./agency-on.ts";
import { closeParts } from "./parts.ts";
import { change, lateWith, returnDraft, tellAgency, waitingState } from "./step.ts";

/** Another kind, another regime: its clocks count from the first reception, and whoever was to answer is chosen anew. */
export const reclassifyVoice = defineAct({
  name: "voices.reclassify",
  title: "Phân loại lại",
  input: ReclassifyVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayReclassify,
  async run(context, row, { kind, urgent = row.urgent ?? false, reason }) {
    const pressing = urgent === (row.urgent ?? false) ? {} : { urgent };
    // How urgent it is changes its limits alone: it stays with whom it lies.
    if (kind === row.kind) {
      if (pressing.urgent === undefined) throw atField(feedbackRefusals.SAME_KIND(), "kind");
      return change(context, row, pressing, { ...pressing, reason });
    }
    const next = { kind, state: waitingState(row), assignedOn: null, ...pressing };
    return change(context, row, next, { from: row.kind, to: kind, ...pressing, reason });
  },
  tell: telling<{ from?: VoiceKind; to?: VoiceKind; urgent?: boolean; reason: string }>(
    ({ from, to, urgent, reason }) => {
      const kinds =
        from === undefined || to === undefined
          ? ""
          : ` từ ${kindNames[from]} thành ${kindNames[to]}`;
      const pressing = urgent === undefined ? "" : urgent ? " là khẩn" : " là không khẩn";
      return `phân loại lại${kinds}${kinds && pressing && ","}${pressing}; lý do: “${reason}”`;
    },
  ),
});

/**
 * Gives it to the agency that answers. Within the province the term of the answer goes on: whoever passes a voice from agency to
 * agency gains no day (ADR 48).
 */
export const routeVoice = defineAct({
  name: "voices.route",
  title: "Chuyển xử lý",
  input: RouteVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayRoute,
  async run(context, row, { unitId, note }) {
    const { tx, today } = context;
    if (row.state === "PROCESSING" && unitId === row.unitId) {
      throw atField(feedbackRefusals.SAME_UNIT(), "unitId");
    }
    const unit = await agencyOn(tx, unitId, today);
    if (row.state === "AWAITING_APPROVAL") await returnDraft(context, row, "Cơ quan soạn thảo đã kết thúc hoạt động."); // prettier-ignore
    await closeParts(context, row, "Cơ quan được chuyển xử lý cả hồ sơ.", unitId);
    const next = { state: "PROCESSING" as const, unitId, assignedOn: row.assignedOn ?? today };
    const { dueOn, dueAt, ...done } = await change(context, row, next, { unit, note });
    const last = dueAt === null ? dueOn && vietnameseDate(dueOn) : momentInWords(dueAt);
    const until = last === null ? "" : `, hạn trả lời ${last}`;
    await tellAgency(
      context,
      { id: row.id, unitId },
      ["AGENCY_HEAD", "AGENCY_FOCAL", "OFFICE_CHIEF"],
      {
        title: `PAKN-${row.number} được chuyển đến cơ quan xử lý${until}.`,
        key: `routed:${row.version}`,
      },
    );
    return done;
  },
  tell: telling<{ unit: string; note: string | null }>(
    ({ unit, note }) => `chuyển ${unit} xử lý${note === null ? "" : `: “${note}”`}`,
  ),
});

/** Not the agency's function: back to whoever receives, who sees what the agency said. */
export const giveBackVoice = defineAct({
  name: "voices.give-back",
  title: "Trả lại nơi chuyển",
  input: GiveBackVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayGiveBack,
  run: (context, row, { reason }) =>
    change(context, row, { state: waitingState(row), assignedOn: null }, { reason }),
  tell: telling<{ reason: string }>(({ reason }) => `trả lại nơi chuyển; lý do: “${reason}”`),
});

/** To a body outside the province's competence, which answers by a term of its own. */
export const transferVoice = defineAct({
  name: "voices.transfer",
  title: "Chuyển ra ngoài thẩm quyền",
  input: TransferVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayTransfer,
  async run(context, row, { to, reason }) {
    await closeParts(context, row, `Hồ sơ đã chuyển ${to}.`);
    const set = sql`transferred_to = ${to},`;
    return change(context, row, { state: "TRANSFERRED" }, { to, reason }, set);
  },
  tell: telling<{ to: string; reason: string }>(
    ({ to, reason }) => `chuyển ${to} giải quyết theo thẩm quyền; lý do: “${reason}”`,
  ),
});

export const refuseVoice = defineAct({
  name: "voices.refuse",
  title: "Từ chối tiếp nhận",
  input: RefuseVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayRefuse,
  async run(context, row, { ground, note }) {
    const late = await lateWith(context, row, "refuse");
    await closeParts(context, row, "Hồ sơ bị từ chối tiếp nhận.");
    const set = sql`refusal_ground = ${ground}, refusal_note = ${note},`;
    return change(context, row, { state: "REFUSED" }, { ground, note, late }, set);
  },
  tell: telling<{ ground: VoiceRefusal; note: string; late: boolean }>(
    ({ ground, note, late }) =>
      `từ chối tiếp nhận${late ? " (sau thời hạn)" : ""}: ${refusalNames[ground]}; “${note}”`,
  ),
});
