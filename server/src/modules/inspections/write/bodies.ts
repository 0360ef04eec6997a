import { DecideBody, FoundBody, type BodyDecisionKind } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import pg from "pg";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { unitsExistingOn } from "../../organisation/index.ts";
import { mayChangeBody, mayFoundBody } from "../domain/body-policies.ts";
import { inspectionRefusals } from "../domain/refusals.ts";
import { lockBody } from "../read/bodies.ts";
import { accountOf } from "./account-of.ts";

interface Decision {
  kind: BodyDecisionKind;
  documentNumber: string;
  documentOn: string;
  validFrom: string;
  name: string | null;
  aliases: readonly string[];
  powers: string | null;
  seal: string | null;
}

/** Enters the founding of the Working Group or of a standing team, by its decision. */
export const foundBody = defineAct({
  name: "inspections.found-body",
  title: "Ghi quyết định thành lập",
  input: FoundBody,
  load: async () => undefined,
  policy: (actor) => mayFoundBody(actor),
  async run(context, _, { kind, unitId, ...decision }) {
    const { tx, now } = context;
    if (unitId !== null && !(await unitsExistingOn(tx, [unitId], context.today)).has(unitId)) {
      throw atField(inspectionRefusals.UNIT_NOT_THERE(), "unitId");
    }
    const id = newId(now.getTime());
    const inserting = sql`
      insert into app.inspecting_body (id, kind, unit_id, entered_by, entered_at)
      values (${id}, ${kind}, ${unitId}, ${accountOf(context)}, ${now})`.execute(tx);
    await inserting.catch((error: unknown) => {
      if (!isConstraint(error, "inspecting_body_unit_id_key")) throw error;
      throw atField(inspectionRefusals.UNIT_TAKEN(), "unitId");
    });
    await storeDecision(context, id, { ...decision, kind: "founding" });
    context.record("inspecting-body", id, {
      name: decision.name,
      document: decision.documentNumber,
      from: decision.validFrom,
    });
    return { id, version: 1 };
  },
  tell: telling<{ name: string; document: string; from: string }>(
    ({ name, document, from }) =>
      `ghi quyết định số ${document} thành lập “${name}” từ ngày ${vietnameseDate(from)}`,
  ),
});

/** Enters a decision that strengthens a body (kiện toàn) or ends it. */
export const decideBody = defineAct({
  name: "inspections.decide-body",
  title: "Ghi quyết định kiện toàn, kết thúc",
  input: DecideBody,
  load: ({ tx }, input) => lockBody(tx, input),
  policy: (actor, body) => mayChangeBody(actor, body),
  async run(context, { id, version }, { bodyId: _bodyId, version: _version, ...given }) {
    const { tx } = context;
    const ends = given.kind === "ending";
    if (!ends && given.name === null) throw atField(inspectionRefusals.NAME_MISSING(), "name");
    if (!ends && given.powers === null) {
      throw atField(inspectionRefusals.POWERS_MISSING(), "powers");
    }
    const decision: Decision = ends
      ? { ...given, name: null, powers: null, seal: null, aliases: [] }
      : given;
    const { rows } = await sql<{ last: string }>`
      select max(valid_from) as last from app.inspecting_body_decision where body_id = ${id}`.execute(
      tx,
    );
    const last = rows[0]?.last ?? "";
    if (decision.validFrom <= last) {
      throw atField(inspectionRefusals.DECISION_BEFORE_ANOTHER(vietnameseDate(last)), "validFrom");
    }
    await storeDecision(context, id, decision);
    if (ends) {
      await sql`
        update app.inspecting_body_member set valid_to = greatest(${decision.validFrom}::date, valid_from + 1),
          ended_because = ${`Kết thúc hoạt động theo quyết định số ${decision.documentNumber}`}
        where body_id = ${id} and valid_to is null`.execute(tx);
    }
    await sql`update app.inspecting_body set version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("inspecting-body", id, {
      kind: decision.kind,
      document: decision.documentNumber,
      from: decision.validFrom,
    });
    return { id, version: version + 1 };
  },
  tell: telling<{ kind: BodyDecisionKind; document: string; from: string }>(
    ({ kind, document, from }) =>
      `ghi quyết định số ${document} ${kind === "ending" ? "kết thúc hoạt động" : "kiện toàn"} từ ngày ${vietnameseDate(from)}`,
  ),
});

async function storeDecision(
  context: ActContext,
  bodyId: string,
  { kind, documentNumber, documentOn, validFrom, name, aliases, powers, seal }: Decision,
): Promise<void> {
  const { tx, now, today } = context;
  if (documentOn > today) throw atField(inspectionRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
  if (validFrom < documentOn) {
    throw atField(inspectionRefusals.VALID_BEFORE_DOCUMENT(), "validFrom");
  }
  const inserting = sql`
    insert into app.inspecting_body_decision (body_id, kind, document_number, document_on, valid_from, name, aliases, powers, seal,
      entered_by, entered_at)
    values (${bodyId}, ${kind}, ${documentNumber}, ${documentOn}, ${validFrom}, ${name}, ${[...aliases]}::text[], ${powers}, ${seal},
      ${accountOf(context)}, ${now})`.execute(tx);
  await inserting.catch((error: unknown) => {
    if (!isConstraint(error, "inspecting_body_decision_once")) {
      throw error;
    }
    throw atField(inspectionRefusals.DECISION_ENTERED(documentNumber), "documentNumber");
  });
}

const isConstraint = (error: unknown, name: string): boolean =>
  error instanceof pg.DatabaseError && error.constraint === name;
