import { AnswerCollection, EnterPaperAnswer } from "@dondoc/contract";
import { calendarDaysBetween, vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { unitRefs } from "../../organisation/index.ts";
import { partPolicies } from "../domain/collection-policies.ts";
import { lockPart, type PartFacts } from "../read/standing.ts";
import { collectionRefusals } from "../refusals.ts";
import { storeAnswer } from "./store-answer.ts";
import { tellAsked } from "./tell-asked.ts";

type Told = { unit: string; late: number; afterClose: boolean; paper?: string };
const lateWords = ({ late, afterClose }: Told): string =>
  `${late > 0 ? `, muộn ${late} ngày` : ""}${afterClose ? ", sau khi đã chốt số liệu" : ""}`;

/** An agency sends its report: in time, late, or after the figures were closed, which is kept and marked. */
export const answerCollection = defineAct({
  name: "collections.answer",
  title: "Gửi báo cáo",
  input: AnswerCollection,
  load: ({ tx, today }, input) => lockPart(tx, input, today),
  policy: (actor, part: PartFacts) => partPolicies.answer(actor, part),
  async run(context, part, input) {
    const { tx, today } = context;
    const { id } = await storeAnswer(context, part, input, { number: null, sentOn: today });
    const { collection, unitId } = part;
    const unit = (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
    const told: Told = {
      unit,
      late: Math.max(0, calendarDaysBetween(collection.dueOn, today)),
      afterClose: collection.closed,
    };
    await tellAsked(context, [collection.collectorUnitId], {
      kind: "collections.answered",
      subject: { type: "collection", id: collection.id },
      title: `${unit} đã gửi báo cáo “${collection.title}”${lateWords(told)}.`,
      key: `answered:${id}`,
    });
    context.record("collection", collection.id, told);
    return { id: collection.id, count: 1 };
  },
  tell: telling<Told>((told) => `gửi báo cáo của ${told.unit}${lateWords(told)}`),
});

/** The collector enters what came on paper, with its number and date: by these it was in time or late. */
export const enterPaperAnswer = defineAct({
  name: "collections.enter-paper",
  title: "Nhập báo cáo giấy",
  input: EnterPaperAnswer,
  load: ({ tx, today }, input) => lockPart(tx, input, today),
  policy: (actor, part: PartFacts) => partPolicies.enterPaper(actor, part),
  async run(context, part, input) {
    const { tx, today } = context;
    const { paperNumber: paper, paperDate } = input;
    if (paperDate > today) throw atField(collectionRefusals.PAPER_IN_FUTURE(), "paperDate");
    await storeAnswer(context, part, input, { number: paper, sentOn: paperDate });
    const { collection, unitId } = part;
    const unit = (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
    const late = Math.max(0, calendarDaysBetween(collection.dueOn, paperDate));
    context.record("collection", collection.id, { unit, late, afterClose: collection.closed, paper, paperDate }); // prettier-ignore
    return { id: collection.id, count: 1 };
  },
  tell: telling<Told & { paperDate: string }>(
    (told) =>
      `nhập báo cáo giấy số ${told.paper ?? ""} ngày ${vietnameseDate(told.paperDate)} của ${told.unit}${lateWords(told)}`,
  ),
});
