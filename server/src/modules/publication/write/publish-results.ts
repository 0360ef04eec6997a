import { PublishResults } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { mayPublish, type ToPublish } from "../domain/publication-policies.ts";
import { computeContent, type Computed } from "../read/compute-content.ts";
import { lockPublication } from "../read/publication-record.ts";
import { disagreementsOf, hashOf, periodFor } from "../read/publications.ts";

interface Counted extends ToPublish {
  /** What is published: counted once, judged and kept. Not there where only the policy is asked. */
  computed?: Computed;
  title?: string;
}

/** Publishes the results of a period: everybody in the program reads them from now on, to the letter as they are now. */
export const publishResults = defineAct({
  name: "publications.publish",
  title: "Công bố",
  input: PublishResults,
  async load({ tx, actor, today }, input): Promise<Counted> {
    const publication = await lockPublication(tx, input);
    if (publication.state !== "draft") return { ...publication, disagreements: [], exposed: [] };
    const period = await periodFor(tx, publication.periodCode, today);
    const computed = await computeContent(tx, actor, today, period, publication);
    return {
      ...publication,
      computed,
      title: period.title,
      disagreements: disagreementsOf(computed.content),
      exposed: computed.exposed,
    };
  },
  policy: (actor, publication: Counted) => mayPublish(actor, publication),
  async run(context, { id, version, computed, title = "" }) {
    if (!computed) throw new Error("results were published that had not been counted");
    const { tx, actor, now } = context;
    const text = JSON.stringify(computed.content);
    await sql`
      update app.publication set state = 'published', content = ${text}, hash = ${hashOf(text)},
        withheld = ${JSON.stringify(computed.withheld)}::jsonb, named = ${computed.named}::uuid[], published_by = ${actor.accountId}, published_at = ${now},
        version = ${version + 1}
      where id = ${id}`.execute(tx);
    context.record("publication", id, { title, hash: hashOf(text) });
    return { id, version: version + 1 };
  },
  tell: telling<{ title: string; hash: string }>(
    ({ title, hash }) => `công bố kết quả ${title}, mã kiểm tra ${hash.slice(0, 12)}`,
  ),
});
