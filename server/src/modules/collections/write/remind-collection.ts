import { RemindCollection } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { unitRefs } from "../../organisation/index.ts";
import { collectionPolicies } from "../domain/collection-policies.ts";
import { ofCollector } from "../read/asks.ts";
import { readCollection, type CollectionFacts } from "../read/standing.ts";
import { collectionRefusals } from "../refusals.ts";
import { tellAsked } from "./tell-asked.ts";

/** Those who have not reported are reminded, name by name or all at once, each at most once a day (story 36). */
export const remindCollection = defineAct({
  name: "collections.remind",
  title: "Nhắc cơ quan chưa báo cáo",
  input: RemindCollection,
  load: ({ tx, today }, { collectionId }) => readCollection(tx, collectionId, today, "change"),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.remind(actor, collection),
  async run(context, { id, title, dueOn, collectorNow }, { unitIds }) {
    const { tx, now, today } = context;
    const { rows } = await sql<{ unitId: string }>`
      update app.collection_part part set reminders = reminders + 1, reminded_at = ${now}
      where collection_id = ${id}::uuid and not answered and not ${ofCollector(today)}
        and (${unitIds.length === 0} or unit_id = any (${unitIds}::uuid[]))
        and (reminded_at is null or (reminded_at at time zone 'Asia/Ho_Chi_Minh')::date < ${today}::date)
      returning unit_id as "unitId"`.execute(tx);
    if (rows.length === 0) throw collectionRefusals.NOBODY_TO_REMIND();
    const units = rows.map(({ unitId }) => unitId);
    const names = await unitRefs(tx, [...units, collectorNow], today);
    const when =
      dueOn < today
        ? `đã quá hạn từ ngày ${vietnameseDate(dueOn)}`
        : `hạn ${vietnameseDate(dueOn)}`;
    await tellAsked(context, units, {
      kind: "collections.reminded",
      subject: { type: "collection", id },
      title: `${names.get(collectorNow)?.name ?? ""} nhắc cơ quan bạn gửi báo cáo “${title}”, ${when}.`,
      key: `reminded:${today}`,
    });
    context.record("collection", id, { units: units.map((unit) => names.get(unit)?.name ?? "") });
    return { id, count: units.length };
  },
  tell: telling<{ units: string[] }>(({ units }) => `nhắc gửi báo cáo: ${units.join(", ")}`),
});
