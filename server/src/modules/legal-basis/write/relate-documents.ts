import { RelateLegalDocuments } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import { defineAct, type ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { readReference, referenceKey } from "../domain/reference.ts";
import { legalRefusals } from "../domain/refusals.ts";
import { nameOf, relationWords, said } from "../domain/words.ts";
import { readEntry } from "../read/entries.ts";
import { lockEntry, mayKeepRegister, touchEntry } from "./register-subject.ts";

type Other = { id: string; name: string } | { id: null; name: string };

/** Writes down what one document does to another. What it does to the other's effect follows by itself. */
export const relateLegalDocuments = defineAct({
  name: "legal-basis.relate",
  title: "Ghi quan hệ giữa hai văn bản",
  input: RelateLegalDocuments,
  load: (context, input) => lockEntry(context, input),
  policy: mayKeepRegister,
  async run(context, entry, input) {
    const { kind, side, articles, effectiveOn, until, note } = input;
    if (effectiveOn !== null && until !== null && until <= effectiveOn) {
      throw atField(legalRefusals.UNTIL_BEFORE_START(), "until");
    }
    const other = await otherEnd(context, input.other, entry.id);
    const [source, target] =
      side === "acts" ? [{ id: entry.id, name: "" }, other] : [other, { id: entry.id, name: "" }];
    await refuseKnown(context, { kind, source, target, articles });
    const id = newId(context.now.getTime());
    await context.tx
      .insertInto("app.legal_relation")
      .values({
        id,
        kind,
        source_id: source.id,
        source_reference: source.id === null ? source.name : null,
        target_id: target.id,
        target_reference: target.id === null ? target.name : null,
        articles,
        effective_on: effectiveOn,
        until: kind === "suspends" ? until : null,
        note,
      })
      .execute();
    const own = nameOf(entry.fields);
    const words = relationWords[kind];
    const payload = {
      sentence: side === "acts" ? `${own} ${words} ${other.name}` : `${other.name} ${words} ${own}`,
      relationId: id,
      articles,
      effectiveOn,
      until,
      note,
    };
    context.record("legal-document", entry.id, payload);
    if (other.id !== null) context.record("legal-document", other.id, payload);
    return touchEntry(context.tx, entry.id, entry.version);
  },
  tell: ({ sentence }) => `ghi quan hệ: ${said(sentence)}`,
});

/** The other document: chosen from the register, or named by its number. One that the register lacks is kept by its number. */
async function otherEnd(
  { tx }: ActContext,
  given: z.output<typeof RelateLegalDocuments>["other"],
  own: string,
): Promise<Other> {
  if ("id" in given) {
    if (given.id === own) throw atField(legalRefusals.OTHER_IS_ITSELF(), "other");
    const entry = await readEntry(tx, given.id);
    if (!entry) throw refusals.NOT_FOUND("văn bản kia trong sổ căn cứ");
    return { id: entry.id, name: nameOf(entry.fields) };
  }
  const { reference } = given;
  if (!readReference(reference)) {
    throw atField(legalRefusals.REFERENCE_UNREADABLE(reference), "other");
  }
  const found = await tx
    .selectFrom("app.legal_document")
    .select(["id", "kind", "reference"])
    .where("match_key", "=", referenceKey(reference))
    .limit(2)
    .execute();
  const [only, second] = found;
  if (second) throw atField(legalRefusals.OTHER_AMBIGUOUS(reference), "other");
  if (!only) return { id: null, name: reference };
  if (only.id === own) throw atField(legalRefusals.OTHER_IS_ITSELF(), "other");
  return { id: only.id, name: nameOf(only) };
}

async function refuseKnown(
  { tx }: ActContext,
  relation: { kind: keyof typeof relationWords; source: Other; target: Other; articles: string[] },
): Promise<void> {
  const { kind, source, target, articles } = relation;
  const { rows } = await sql`
    select from app.legal_relation where kind = ${kind} and articles = ${articles}::text[]
      and source_id is not distinct from ${source.id}::uuid and target_id is not distinct from ${target.id}::uuid
      and (source_id is not null or app.reference_key(source_reference) = app.reference_key(${source.name}))
      and (target_id is not null or app.reference_key(target_reference) = app.reference_key(${target.name}))`.execute(
    tx,
  );
  if (rows.length > 0) throw atField(legalRefusals.RELATION_KNOWN(relationWords[kind]), "other");
}
