import { CorrectHeader } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";
import { documentDate, refusedDates } from "../domain/document-date.ts";
import { mayEdit } from "../domain/document-policies.ts";
import { headerColumns, headerFieldName, sentFields, tidied } from "../domain/header-changes.ts";
import { fromStored } from "../domain/stored-reading.ts";
import { said } from "../domain/words.ts";
import { editable } from "../read/editable.ts";
import { lockDocument } from "../read/lock.ts";
import { provedIssuer } from "./match-issuer.ts";
import { matchNames, rematchParties } from "./match-names.ts";
import { touchDocument } from "./touch-document.ts";
import { defineOfficeAct } from "./office-act.ts";

/** Sets or confirms header fields. Another date makes the register read the names anew; another issuer too. */
export const correctHeader = defineOfficeAct({
  name: "documents.correct-header",
  title: "Sửa thông tin văn bản",
  input: CorrectHeader,
  load: async ({ tx }, { documentId, version }) =>
    editable(await lockDocument(tx, documentId, version)),
  policy: (actor, subject) => mayEdit(actor, subject),
  async run(context, { row }, sent) {
    const { tx, today } = context;
    const fields = sentFields(sent);
    const before = { issuedOn: row.issued_on, receivedOn: row.received_on };
    const after = {
      issuedOn: sent.issuedOn === undefined ? row.issued_on : sent.issuedOn,
      receivedOn: sent.receivedOn ?? row.received_on,
    };
    const wrongDates = refusedDates(after, today);
    if (wrongDates) throw wrongDates;

    const values = new Map(fields.map((field) => [headerColumns[field], tidied(sent[field])]));
    const changed = fields.filter((field) => {
      const column = headerColumns[field];
      return row[column] !== values.get(column);
    });
    const moved = documentDate(after) !== documentDate(before);
    if (moved) await rematchParties(tx, row.id, documentDate(after));

    const reading = fromStored(row.reading);
    const checked = [...new Set([...reading.checked, ...fields])];
    const header = {
      issuerName: sent.issuerName === undefined ? row.issuer_name : tidied(sent.issuerName),
      place: sent.place === undefined ? row.place : tidied(sent.place),
    };
    const version = await touchDocument(tx, row.id, {
      ...Object.fromEntries(values),
      ...(sent.number === undefined ? {} : { number_doubtful: false }),
      ...(sent.issuedOn ? { issued_month: null } : {}),
      ...(moved || sent.issuerName !== undefined || sent.place !== undefined
        ? { issuer_unit_id: await issuerUnit(tx, header, checked, documentDate(after)) }
        : {}),
      reading: JSON.stringify({ ...reading, checked }),
    });
    context.record("document", row.id, {
      changes: changed.map((field) => ({
        field,
        from: row[headerColumns[field]],
        to: values.get(headerColumns[field]),
      })),
      confirmed: fields.filter((field) => !changed.includes(field)),
    });
    return { id: row.id, version };
  },
  tell({ changes, confirmed }) {
    const written = (value: unknown) => (value === null ? "trống" : `“${said(value)}”`);
    const made = (changes as { field: string; from: unknown; to: unknown }[]).map(
      ({ field, from, to }) =>
        `sửa ${headerFieldName(field)} từ ${written(from)} thành ${written(to)}`,
    );
    if (made.length > 0) return made.join("; ");
    return `xác nhận ${(confirmed as string[]).map(headerFieldName).join(", ") || "thông tin"} của văn bản`;
  },
});

/** A name that a person has set or confirmed needs no proof by the place of issue. */
async function issuerUnit(
  tx: Tx,
  { issuerName, place }: { issuerName: string | null; place: string | null },
  checked: readonly string[],
  asOf: string,
): Promise<string | null> {
  if (issuerName === null) return null;
  const { unitId } = (await matchNames(tx, [issuerName], asOf))(issuerName);
  return checked.includes("issuerName")
    ? unitId
    : provedIssuer(tx, unitId, { issuerName, place }, asOf);
}
