import type { ReportTemplate, ReportTemplateVersion } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { builtInTemplate } from "../domain/built-in-template.ts";
import { fieldNames, fieldOf } from "../domain/template-fields.ts";
import type { Template } from "../domain/template.ts";

export interface TemplateInForce extends Template {
  version: number;
}
type OnTemplate = Pick<ActDefinition<never, TemplateInForce, unknown>, "name" | "title" | "policy">;

/** The latest version, or the one that the program brings. */
export async function templateInForce(tx: Tx): Promise<TemplateInForce> {
  const { rows } = await sql<TemplateInForce>`
    select version, subject, body from app.report_template order by version desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? { version: 0, ...builtInTemplate };
}

/** The template that a frozen report was written by. */
export async function templateOf(tx: Tx, version: number): Promise<Template> {
  const { rows } = await sql<Template>`
    select subject, body from app.report_template where version = ${version}`.execute(tx);
  return rows[0] ?? builtInTemplate;
}

export async function readTemplate(
  tx: Tx,
  actor: Actor,
  today: string,
  acts: readonly OnTemplate[],
): Promise<ReportTemplate> {
  const template = await templateInForce(tx);
  const { rows } = await sql<Omit<ReportTemplateVersion, "madeAt"> & { madeAt: Date }>`
    select template.version, template.reason, person.full_name as "madeBy", template.made_at as "madeAt", template.subject,
      template.body
    from app.report_template template join app.account on account.id = template.made_by
    join app.person on person.id = account.person_id order by template.version desc limit 50`.execute(
    tx,
  );
  return {
    ...template,
    fields: fieldNames.map((name) => ({
      name,
      words: fieldOf(name).words,
      required: fieldOf(name).required === true,
    })),
    versions: rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() })),
    acts: verdictsOn(actor, template, today, acts),
  };
}
