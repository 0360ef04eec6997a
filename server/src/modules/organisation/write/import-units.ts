import { z } from "zod";
import type { ImportResult } from "@dondoc/contract";
import { defineAct, type ActContext, type Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { planImport, type ImportPlan } from "../domain/plan-import.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import type { WorkbookRow } from "../domain/workbook-rows.ts";
import { loadRegister } from "../read/load-register.ts";
import { readWorkbook } from "../read/read-workbook.ts";
import { lockOrganisation, mayChangeOrganisation, rebuildClosure } from "./organisation-subject.ts";
import { writePlan } from "./write-plan.ts";
import { said } from "./said.ts";

/** The rows come from our own reader, which has checked them. */
const Input = z.object({ fileName: z.string(), rows: z.custom<WorkbookRow[]>(Array.isArray) });

const importUnits = defineAct({
  name: "organisation.import-units",
  title: "Nhập cơ cấu tổ chức",
  input: Input,
  async load(context, { rows }) {
    await lockOrganisation(context);
    return planImport(rows, await loadRegister(context.tx), newId);
  },
  policy: mayChangeOrganisation,
  async run(context, plan, { fileName }): Promise<ImportResult> {
    if (hasWrong(plan)) throw organisationRefusals.IMPORT_OVERTAKEN();
    await writePlan(context.tx, plan.writes, context.now);
    await rebuildClosure(context.tx);
    recordAll(context, plan, fileName);
    return { dryRun: false, written: true, rows: plan.rows };
  },
  tell: ({ name, fileName, what, isNew }) => {
    if (what === null) return `nhập bảng tính “${said(fileName)}”, không có gì thay đổi`;
    return isNew
      ? `thêm cơ quan “${said(name)}” từ bảng tính “${said(fileName)}”`
      : `đổi ${said(what)} của “${said(name)}” theo bảng tính “${said(fileName)}”`;
  },
});

/**
 * Imports a workbook, or only says what it would do. A wrong line anywhere, and nothing is written: the answer tells
 * every line's outcome. Importing the same workbook again changes nothing.
 */
export async function importWorkbook(
  runtime: Runtime,
  actor: Actor,
  file: { bytes: Uint8Array; name: string },
  { dryRun, key }: { dryRun: boolean; key: string },
): Promise<ImportResult> {
  if (!holdsAct(actor, importUnits.name)) {
    throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${importUnits.title}".`);
  }
  const rows = await readWorkbook(file.bytes);
  const plan = await inScope(runtime.db, actor, async (tx) =>
    planImport(rows, await loadRegister(tx), newId),
  );
  if (dryRun || hasWrong(plan)) return { dryRun, written: false, rows: plan.rows };
  return importUnits.perform(runtime, actor, { fileName: file.name, rows }, key);
}

const hasWrong = (plan: ImportPlan): boolean =>
  plan.rows.some(({ outcome }) => outcome === "wrong");

/** One event a unit; a workbook that changes nothing is noted once, on no unit in particular. */
const THE_REGISTER = "00000000-0000-7000-8000-000000000002";

function recordAll(context: ActContext, { writes }: ImportPlan, fileName: string): void {
  if (writes.length === 0) context.record("unit", THE_REGISTER, { fileName, what: null });
  for (const { unitId, isNew, insert, correct, aliases, what } of writes) {
    const fields = insert ?? correct?.fields;
    context.record("unit", unitId, {
      fileName,
      name: fields?.name ?? aliases.join("; "),
      isNew,
      what: what.join(", "),
      fields,
      aliases,
    });
  }
}
