import { RelateVersions, SeparateVersions, type DocumentState } from "@dondoc/contract";
import { mayRelate, maySeparate, type VersionStanding } from "../domain/version-policies.ts";
import { reference, said } from "../domain/words.ts";
import { lockDocument } from "../read/lock.ts";
import type { DocumentRecord } from "../read/records.ts";
import { readVersionKind } from "../read/version-standing.ts";
import { documentRefusals } from "../refusals.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { accountOf } from "./actor-account.ts";
import { defineOfficeAct } from "./office-act.ts";
import { touchDocument } from "./touch-document.ts";

const does = { replaces: "thay thế", amends: "sửa đổi, bổ sung", corrects: "đính chính" } as const;
const written = ({ number, symbol }: DocumentRecord): string =>
  reference(number, symbol) ?? "chưa có số";

export interface TwoVersions extends VersionStanding {
  later: DocumentRecord;
  earlier: DocumentRecord;
}

/** Takes both, in the order of their ids, so that two people who relate them to each other wait and do not block. */
export async function lockVersions(
  tx: Tx,
  { documentId, earlierId }: { documentId: string; earlierId: string },
): Promise<TwoVersions> {
  if (documentId === earlierId) throw documentRefusals.VERSION_OF_ITSELF();
  const locked = new Map<string, DocumentRecord>();
  for (const id of [documentId, earlierId].sort()) locked.set(id, await lockDocument(tx, id));
  const [later, earlier] = [locked.get(documentId), locked.get(earlierId)];
  if (!later || !earlier) throw new Error("two documents were locked");
  return {
    later,
    earlier,
    laterState: later.state as DocumentState,
    secretStub: later.secret_stub || earlier.secret_stub,
    kind: await readVersionKind(tx, documentId, earlierId),
  };
}

export const relateVersions = defineOfficeAct({
  name: "documents.relate-versions",
  title: "Ghi nhận bản trước",
  input: RelateVersions,
  load: ({ tx }, input) => lockVersions(tx, input),
  policy: (actor, subject) => mayRelate(actor, subject),
  async run(context, { later, earlier }, { kind }) {
    const on = (document: DocumentRecord) => document.issued_on ?? document.received_on;
    if (on(later) < on(earlier)) throw documentRefusals.EARLIER_IS_LATER();
    if (await readVersionKind(context.tx, earlier.id, later.id)) {
      throw documentRefusals.VERSION_BOTH_WAYS();
    }
    const row = { kind, stated_by: accountOf(context.actor), stated_at: context.now };
    await context.tx
      .insertInto("app.document_version")
      .values({ document_id: later.id, earlier_id: earlier.id, ...row })
      .onConflict((conflict) => conflict.columns(["document_id", "earlier_id"]).doUpdateSet(row))
      .execute();
    context.record("document", later.id, { kind, reference: written(earlier), role: "later" });
    context.record("document", earlier.id, { kind, reference: written(later), role: "earlier" });
    return { id: later.id, version: await touchDocument(context.tx, later.id, {}) };
  },
  tell({ kind, reference: name, role }) {
    const verb = does[kind as keyof typeof does];
    return role === "later"
      ? `ghi nhận văn bản này ${verb} văn bản ${said(name)}`
      : `ghi nhận văn bản ${said(name)} ${verb} văn bản này`;
  },
});

/** A relation that was stated by mistake; what was already decided about tasks stays decided and on record. */
export const separateVersions = defineOfficeAct({
  name: "documents.separate-versions",
  title: "Bỏ ghi nhận bản trước",
  input: SeparateVersions,
  load: ({ tx }, input) => lockVersions(tx, input),
  policy: (actor, subject) => maySeparate(actor, subject),
  async run(context, { later, earlier }) {
    await context.tx
      .deleteFrom("app.document_version")
      .where("document_id", "=", later.id)
      .where("earlier_id", "=", earlier.id)
      .execute();
    context.record("document", later.id, { reference: written(earlier) });
    return { id: later.id, version: await touchDocument(context.tx, later.id, {}) };
  },
  tell: ({ reference: name }) => `bỏ ghi nhận văn bản ${said(name)} là bản trước của văn bản này`,
});
