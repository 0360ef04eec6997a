import { AnswerObjection, ExplainMeasure, ObjectMeasure } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { mayAnswerObjection, mayExplain, mayObject } from "../domain/measure-policies.ts";
import { measureLabel } from "../domain/words.ts";
import { lockMeasure } from "../read/measure-record.ts";
import { accountOf } from "./account-of.ts";
import { tellKeepers, tellSubject } from "./tell.ts";

/** What the agency or person says of it; it stays beside the entry for good. */
export const explainMeasure = defineAct({
  name: "accountability.explain",
  title: "Giải trình",
  input: ExplainMeasure,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure, today) => mayExplain(actor, measure, today),
  async run(context, { id, version, number }, { text }) {
    const { tx, today } = context;
    await sql`
      update app.measure set explanation = ${text}, explained_by = ${accountOf(context)}, explained_on = ${today},
        version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("measure", id, {});
    await tellKeepers(context, {
      kind: "accountability.explained",
      subject: { type: "measure", id },
      title: `Đã có giải trình về ghi nhận ${measureLabel(number)} trong sổ trách nhiệm.`,
      key: "explained",
    });
    return { id, version: version + 1 };
  },
  tell: () => "giải trình về ghi nhận",
});

/** Asks that it be looked at again. */
export const objectMeasure = defineAct({
  name: "accountability.object",
  title: "Kiến nghị xem xét lại",
  input: ObjectMeasure,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure) => mayObject(actor, measure),
  async run(context, { id, version, number }, { text }) {
    const { tx, today } = context;
    await sql`
      update app.measure set objection = ${text}, objected_by = ${accountOf(context)}, objected_on = ${today},
        version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("measure", id, {});
    await tellKeepers(context, {
      kind: "accountability.objected",
      subject: { type: "measure", id },
      title: `Có kiến nghị xem xét lại ghi nhận ${measureLabel(number)} trong sổ trách nhiệm.`,
      key: "objected",
    });
    return { id, version: version + 1 };
  },
  tell: () => "kiến nghị xem xét lại ghi nhận",
});

/** Answers the objection; where it is right, the entry is withdrawn by an act of its own. */
export const answerObjection = defineAct({
  name: "accountability.answer-objection",
  title: "Trả lời kiến nghị",
  input: AnswerObjection,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure) => mayAnswerObjection(actor, measure),
  async run(context, { id, version, number, unitId, personId }, { text }) {
    const { tx, today } = context;
    await sql`
      update app.measure set objection_answer = ${text}, objection_answered_by = ${accountOf(context)},
        objection_answered_on = ${today}, version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("measure", id, {});
    await tellSubject(
      context,
      { unitId, personId },
      {
        kind: "accountability.objection-answered",
        subject: { type: "measure", id },
        title: `Sở Nội vụ đã trả lời kiến nghị về ghi nhận ${measureLabel(number)}.`,
        key: "answered",
      },
    );
    return { id, version: version + 1 };
  },
  tell: () => "trả lời kiến nghị xem xét lại",
});
