import type { ReportSheet, ReportSheetQuery } from "@dondoc/contract";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { describePeriod } from "../../indicators/index.ts";
import { unitRefs } from "../../organisation/index.ts";
import { shown } from "../domain/display.ts";
import type { Asking, Form, FormLine, TableAnswer } from "../domain/form.ts";
import { ask, forForm, formFor } from "./ask.ts";
import { readLines } from "./lines.ts";

/** A form as a page shows it: a page of a list, or a table with its sums and whether they agree. */
export async function readSheet(
  tx: Tx,
  actor: Actor,
  today: string,
  { form: code, cursor, limit, ...query }: z.output<typeof ReportSheetQuery>,
): Promise<ReportSheet> {
  const form = formFor(actor, code);
  const asking = forForm(await ask(tx, actor, today, query), form);
  const { lines, next, groups, total, checks } = await answerOf(form, asking, { cursor, limit });
  const { unitId } = asking.filter;
  const units = unitId === undefined ? null : await unitRefs(tx, [unitId], asking.period.day);
  const cells = (values: FormLine["cells"]) =>
    values.map((value, at) => shown(form.columns[at]?.type ?? "text", value));
  return {
    form: form.code,
    name: form.name,
    title: form.title,
    scope: form.scope,
    filters: [...form.filters],
    period: describePeriod(asking.period),
    view: asking.view,
    unit: (unitId !== undefined && units?.get(unitId)) || null,
    columns: form.columns.map(({ key, title, band, type, note, opens }) => ({
      key,
      title,
      band: band ?? null,
      type,
      note: note ?? null,
      opens: opens ?? null,
    })),
    groups,
    lines: lines.map(({ cells: values, opens, ...line }) => ({
      ...line,
      opens: opens ?? null,
      cells: cells(values),
    })),
    total: total === null ? null : cells(total),
    next,
    checks,
    notes: [...form.notes(asking)],
    empty: form.empty,
  };
}

async function answerOf(
  form: Form,
  asking: Asking,
  page: Parameters<typeof readLines>[2],
): Promise<TableAnswer & { next: string | null }> {
  if (form.kind === "table") return { ...(await form.read(asking)), next: null };
  return { ...(await readLines(form, asking, page)), groups: [], total: null, checks: [] };
}
