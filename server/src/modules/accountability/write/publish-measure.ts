import { PublishMeasure } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { mayPublish } from "../domain/measure-policies.ts";
import { lockMeasure } from "../read/measure-record.ts";

/** Shows an entry to every agency. */
export const publishMeasure = defineAct({
  name: "accountability.publish",
  title: "Công bố",
  input: PublishMeasure,
  load: ({ tx }, input) => lockMeasure(tx, input),
  policy: (actor, measure) => mayPublish(actor, measure),
  async run(context, { id, version }) {
    const { tx, today } = context;
    await sql`update app.measure set published_on = ${today}, version = ${version + 1} where id = ${id}`.execute(
      tx,
    );
    context.record("measure", id, {});
    return { id, version: version + 1 };
  },
  tell: () => "công bố ghi nhận tới các cơ quan",
});
