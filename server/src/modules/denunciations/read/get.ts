import type { DenunciationDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { opened, placeOf } from "../domain/content.ts";
import { clocksOf } from "../domain/clocks.ts";
import { stepsNow } from "../domain/steps.ts";
import { openCases, type OpenCase } from "./open-case.ts";
import { nameBehind, peopleBy, unitsBy } from "./refs.ts";
import { clockView, rowOf, type Law } from "./rows.ts";
import { wordsOfSteps } from "./steps.ts";

type Asking = Parameters<typeof openCases>[0];
type OnCase = Parameters<typeof verdictsOn<OpenCase>>[3];

/** Everything the page of one case shows; who denounces is not among it. */
export async function getDenunciation(
  asking: Asking,
  id: string,
  { acts, ...law }: Law & { acts: OnCase },
): Promise<DenunciationDetail> {
  const [found] = await openCases(asking, { id });
  const row = found && rowOf(found, law);
  if (!found || !row) throw refusals.NOT_FOUND("hồ sơ này");
  const { tx, actor } = asking;
  const { content, facts, as, expungedOn } = found;
  return {
    ...row,
    version: found.version,
    form: found.form,
    severalPlaces: facts.severalPlaces,
    content: content?.content ?? null,
    accused: {
      people: await peopleBy(tx, content?.personIds ?? []),
      units: await unitsBy(tx, content?.unitIds ?? [], law.today),
      text: content?.accusedText ?? null,
    },
    knowsIdentity: found.knowsIdentity,
    expunged: expungedOn === null ? null : { on: expungedOn },
    expungeAsked: found.expungeAskedBy !== null,
    protection: facts.protection,
    clocks: clocksOf(facts, law).map((clock) => clockView(clock, law)),
    steps: content === null ? [] : stepsNow(facts, as),
    handlers: await handlersOf(asking, id),
    history: await wordsOfSteps(asking, id),
    readings: await readingsOf(asking, id),
    acts: verdictsOn(actor, found, law.today, acts),
  };
}

async function handlersOf({ tx }: Asking, id: string): Promise<DenunciationDetail["handlers"]> {
  const { rows } = await sql<DenunciationDetail["handlers"][number]>`
    select h.id, jsonb_build_object('accountId', h.account_id, 'name', ${nameBehind("h.account_id")}) as account, h.function,
      h.knows_identity as "knowsIdentity", h.named_on::text as "namedOn", h.ended_on::text as "endedOn"
    from sealed.handler h where h.denunciation_id = ${id}::uuid order by h.ended_on is not null, h.named_on, h.id`.execute(
    tx,
  );
  return rows;
}

/** The latest first; a hundred, which the page says. */
async function readingsOf(
  { tx, box }: Asking,
  id: string,
): Promise<DenunciationDetail["readings"]> {
  const { rows } = await sql<{
    id: string;
    at: string;
    by: string;
    kind: "case" | "identity";
    reason: Buffer | null;
  }>`
    select r.id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, ${nameBehind("r.account_id")} as by, r.kind, r.reason
    from sealed.reading r where r.denunciation_id = ${id}::uuid order by r.at desc, r.id desc limit 100`.execute(
    tx,
  );
  return rows.map(({ reason, ...row }) => ({
    ...row,
    reason: reason && (opened(box, reason, placeOf.reason(row.id)) as string),
  }));
}
