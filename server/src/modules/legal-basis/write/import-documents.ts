import { z } from "zod";
import type { LegalImportResult } from "@dondoc/contract";
import { defineAct, type ActContext, type Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { THE_REGISTER } from "../domain/entry.ts";
import type { ImportLine } from "../domain/import-rows.ts";
import { draftsOf, planImport, type ImportPlan, type ImportWrite } from "../domain/plan-import.ts";
import { legalRefusals } from "../domain/refusals.ts";
import { nameOf, said } from "../domain/words.ts";
import { readKnownRegister } from "../read/known-register.ts";
import { readImportFile } from "../read/read-file.ts";
import { lockRegister, mayKeepRegister } from "./register-subject.ts";
import { linkMentioned, rewriteEntries, storeEntries } from "./store-entries.ts";
import { storeRelations } from "./store-relations.ts";

/** The lines come from our own reader, which has checked them. */
const Input = z.object({ fileName: z.string(), lines: z.custom<ImportLine[]>(Array.isArray) });

const importDocuments = defineAct({
  name: "legal-basis.import",
  title: "Nhập sổ căn cứ pháp lý",
  input: Input,
  async load(context, { lines }) {
    await lockRegister(context);
    return planOf(context.tx, lines);
  },
  policy: mayKeepRegister,
  async run(context, plan, { fileName }): Promise<LegalImportResult> {
    if (hasWrong(plan)) throw legalRefusals.IMPORT_OVERTAKEN();
    await writeAll(context, plan.writes);
    recordAll(context, plan.writes, fileName);
    return answerOf(plan, { dryRun: false, written: true });
  },
  tell: ({ name, fileName, what, isNew }) => {
    if (name === null) return `nhập tệp “${said(fileName)}”, sổ căn cứ không có gì thay đổi`;
    return isNew
      ? `thêm ${said(name)} vào sổ căn cứ từ tệp “${said(fileName)}”`
      : `sửa ${said(what)} của ${said(name)} theo tệp “${said(fileName)}”`;
  },
});

/**
 * Imports a workbook or CSV file, or only says what it would do. A wrong line anywhere, and nothing is written. Importing the same
 * file again changes nothing.
 */
export async function importLegalDocuments(
  runtime: Runtime,
  actor: Actor,
  file: { bytes: Uint8Array; name: string },
  { dryRun, key }: { dryRun: boolean; key: string },
): Promise<LegalImportResult> {
  if (!holdsAct(actor, importDocuments.name)) {
    throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${importDocuments.title}".`);
  }
  const lines = await readImportFile(file.bytes);
  const plan = await inScope(runtime.db, actor, (tx) => planOf(tx, lines));
  if (dryRun || hasWrong(plan)) return answerOf(plan, { dryRun, written: false });
  return importDocuments.perform(runtime, actor, { fileName: file.name, lines }, key);
}

async function planOf(tx: Tx, lines: readonly ImportLine[]): Promise<ImportPlan> {
  const drafts = draftsOf(lines);
  return planImport(lines, drafts, await readKnownRegister(tx, drafts), newId);
}

const hasWrong = ({ rows }: ImportPlan): boolean => rows.some(({ outcome }) => outcome === "wrong");

/** A page cannot show ten thousand lines: the wrong ones first, then those that change something. */
const MOST_SHOWN = 500;
const ORDER = ["wrong", "changed", "new", "same"] as const;

function answerOf(
  { rows }: ImportPlan,
  state: { dryRun: boolean; written: boolean },
): LegalImportResult {
  const byOutcome = Map.groupBy(rows, ({ outcome }) => outcome);
  const count = (outcome: (typeof ORDER)[number]) => byOutcome.get(outcome)?.length ?? 0;
  return {
    ...state,
    counts: {
      new: count("new"),
      changed: count("changed"),
      same: count("same"),
      wrong: count("wrong"),
    },
    rows: ORDER.flatMap((outcome) => byOutcome.get(outcome) ?? []).slice(0, MOST_SHOWN),
  };
}

async function writeAll({ tx, now }: ActContext, writes: readonly ImportWrite[]): Promise<void> {
  const entryOf = ({ id, fields, keys }: ImportWrite) => ({
    id,
    ...fields,
    ...keys,
    // What a file says nobody has compared with the source yet.
    checkedBy: null,
    checkedOn: null,
  });
  const fresh = writes.filter(({ isNew }) => isNew);
  const stored = await storeEntries(tx, fresh.map(entryOf), now);
  if (stored.size !== fresh.length) throw legalRefusals.IMPORT_OVERTAKEN();
  await rewriteEntries(tx, writes.filter(({ isNew }) => !isNew).map(entryOf));
  await linkMentioned(
    tx,
    fresh.map(({ id }) => id),
  );
  await storeRelations(
    tx,
    writes.flatMap(({ id, relations }) =>
      relations.map((relation) => ({ ownId: id, ...relation })),
    ),
  );
}

/** One event a document; a file that changes nothing is noted once. */
function recordAll(context: ActContext, writes: readonly ImportWrite[], fileName: string): void {
  if (writes.length === 0) {
    context.record("legal-document", THE_REGISTER, { fileName, name: null });
  }
  for (const { id, isNew, fields, what, relations } of writes) {
    const changed = relations.length > 0 ? [...what, "quan hệ với văn bản khác"] : what;
    context.record("legal-document", id, {
      fileName,
      name: nameOf(fields),
      isNew,
      what: changed.join(", "),
      fields,
      relations,
    });
  }
}
