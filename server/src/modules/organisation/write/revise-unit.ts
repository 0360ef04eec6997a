import { ReviseUnit } from "@dondoc/contract";
import { defineAct } from "../../../kernel/act.ts";
import { atField, Refusal, refusals } from "../../../kernel/refusal.ts";
import { organisationRefusals } from "../domain/refusals.ts";
import { revisionSpan } from "../domain/revise-version.ts";
import { vietnameseDate } from "../domain/workbook-date.ts";
import {
  checkParent,
  lockOrganisation,
  mayChangeOrganisation,
  rebuildClosure,
} from "./organisation-subject.ts";
import { said } from "./said.ts";

export const reviseUnit = defineAct({
  name: "organisation.revise-unit",
  title: "Đổi tên, loại hoặc cấp trên",
  input: ReviseUnit,
  async load(context, { unitId }) {
    await lockOrganisation(context);
    const versions = await context.tx
      .selectFrom("app.unit_version")
      .selectAll()
      .where("unit_id", "=", unitId)
      .orderBy("valid_from")
      .execute();
    if (versions.length === 0) throw refusals.NOT_FOUND("cơ quan này");
    return versions;
  },
  policy: mayChangeOrganisation,
  async run(context, versions, input) {
    const { tx } = context;
    const span = spanOf(versions, input.validFrom);
    const before = versions.at(-1);
    const next = {
      name: input.name,
      short_name: input.shortName ?? null,
      symbol: input.symbol ?? null,
      kind: input.kind,
      parent_id: input.parentId,
    };
    const changed = Object.entries(next).some(
      ([column, value]) => before?.[column as keyof typeof next] !== value,
    );
    if (!before || !changed) throw organisationRefusals.NOTHING_CHANGED();
    await checkParent(tx, input.parentId, input.validFrom, input.unitId);
    await tx
      .updateTable("app.unit_version")
      .set({ valid_to: span.validFrom })
      .where("id", "=", before.id)
      .execute();
    await tx
      .insertInto("app.unit_version")
      .values({
        unit_id: input.unitId,
        ...next,
        valid_from: span.validFrom,
        valid_to: span.validTo,
        legal_basis: input.legalBasis ?? null,
      })
      .execute();
    await rebuildClosure(tx);
    context.record("unit", input.unitId, { ...input, nameBefore: before.name });
    return { id: input.unitId };
  },
  tell: ({ name, nameBefore, validFrom, legalBasis }) =>
    (name === nameBefore
      ? `sửa thông tin “${said(name)}”`
      : `đổi tên “${said(nameBefore)}” thành “${said(name)}”`) +
    ` từ ngày ${vietnameseDate(said(validFrom))}` +
    (legalBasis ? `, căn cứ ${said(legalBasis)}` : ""),
});

function spanOf(
  versions: readonly { valid_from: string; valid_to: string | null }[],
  from: string,
) {
  try {
    return revisionSpan(
      versions.map(({ valid_from, valid_to }) => ({ validFrom: valid_from, validTo: valid_to })),
      from,
    );
  } catch (error) {
    throw error instanceof Refusal ? atField(error, "validFrom") : error;
  }
}
