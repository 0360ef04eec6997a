import { PreparePublication } from "@dondoc/contract";
import { sql } from "kysely";
import { allowed, defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { computeContent } from "../read/compute-content.ts";
import { lockPublications } from "../read/publication-record.ts";
import { periodsDue } from "../read/publications.ts";
import { titleOf } from "../read/titles.ts";
import { publicationRefusals } from "../refusals.ts";

/** Begins the publication of a period that has ended; its figures stay live until it is published. */
export const preparePublication = defineAct({
  name: "publications.prepare",
  title: "Lập bản công bố",
  input: PreparePublication,
  load: ({ tx }) => lockPublications(tx).then(() => undefined),
  policy: () => allowed,
  async run(context, _, { period: code }) {
    const { tx, actor, now, today } = context;
    const { rows } = await sql<{ id: string }>`
      select id from app.publication where period_code = ${code} and state <> 'withdrawn'`.execute(
      tx,
    );
    if (rows.length > 0) throw atField(publicationRefusals.ALREADY_THERE(titleOf(code)), "period");
    const period = (await periodsDue(tx, today)).find((one) => one.code === code);
    if (!period) throw atField(publicationRefusals.PERIOD_NOT_PUBLISHED(), "period");
    // Whom the last publication of this or another period did not name is proposed again.
    const { rows: before } = await sql<{ struck: { unitId: string; reason: string }[] }>`
      select struck from app.publication order by made_at desc, id desc limit 1`.execute(tx);
    const struck = before[0]?.struck ?? [];
    const { content } = await computeContent(tx, actor, today, period, {
      id: newId(now.getTime()),
      intro: "",
      struck,
    });
    if (content.total.assigned === 0) {
      throw atField(publicationRefusals.NOTHING_TO_PUBLISH(period.title), "period");
    }
    const id = newId(now.getTime());
    await sql`
      insert into app.publication (id, period_code, from_on, to_on, struck, made_by, made_at)
      values (${id}, ${code}, ${period.from}, ${period.to}, ${JSON.stringify(struck)}::jsonb, ${actor.accountId}, ${now})`.execute(
      tx,
    );
    context.record("publication", id, { title: period.title });
    return { id };
  },
  tell: telling<{ title: string }>(({ title }) => `lập bản công bố kết quả ${title}`),
});
