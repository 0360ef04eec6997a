import type {
  DeclaredStanding,
  LegalDocumentQuery,
  LegalKind,
  LegalStanding,
} from "@dondoc/contract";
import { writeXlsx } from "hucre/xlsx";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { COLUMNS, columnOrder, type Column } from "../domain/import-rows.ts";
import { standingWords } from "../domain/words.ts";
import { whereOf } from "./list-register.ts";

type ExportRow = Record<
  Exclude<Column, "declared" | "replacedBy" | "replaces" | "amendedBy" | "kind">,
  string | null
> & {
  kind: LegalKind;
  declared: DeclaredStanding | null;
  replacedBy: string[];
  replaces: string[];
  amendedBy: string[];
  standing: LegalStanding;
  checkedOn: string | null;
};

/** Beyond the columns of an import: what is computed as of the day, for the yearly list of expired documents. */
const COMPUTED = ["Hiệu lực tại ngày xuất", "Đã kiểm tra ngày"];
const WIDTHS: Partial<Record<Column, number>> = { title: 60, issuer: 28, source: 40, note: 30 };

/** The register, or the part that is filtered, as a workbook that can be imported again. */
export async function exportRegister(
  tx: Tx,
  filter: Pick<LegalDocumentQuery, "q" | "kind" | "issuer" | "standing" | "checked">,
  asOf: string,
): Promise<Uint8Array> {
  const rows = await readRows(tx, filter, asOf);
  return sheet(
    rows.map((row) => [
      ...columnOrder.map((column) => cellOf(row, column)),
      standingWords[row.standing],
      row.checkedOn === null ? null : written(row.checkedOn),
    ]),
    COMPUTED,
  );
}

/** An empty workbook with the headings and one line that shows how each is filled. */
export const importTemplate = (): Promise<Uint8Array> =>
  sheet([columnOrder.map((column) => EXAMPLE[column] ?? null)], []);

const EXAMPLE: Partial<Record<Column, string>> = {
  reference: "12/2020/QĐ-UBND",
  kind: "Quyết định",
  issuer: "UBND tỉnh An Sơn",
  title: "Dòng này là ví dụ, hãy xóa đi: quy chế phối hợp giữa các cơ quan",
  issuedOn: "05/03/2020",
  effectiveFrom: "15/03/2020",
  expiredFrom: "01/08/2025",
  replacedBy: "34/2025/QĐ-UBND",
  source: "Công báo tỉnh",
};

function sheet(
  lines: readonly (readonly (string | null)[])[],
  more: readonly string[],
): Promise<Uint8Array> {
  const headings = [...columnOrder.map((column) => COLUMNS[column][0]), ...more];
  return writeXlsx({
    sheets: [
      {
        name: "Căn cứ pháp lý",
        columns: [
          ...columnOrder.map((column) => ({ width: WIDTHS[column] ?? 20 })),
          ...more.map(() => ({ width: 22 })),
        ],
        rows: [headings, ...lines.map((line) => [...line])],
      },
    ],
  });
}

function cellOf(row: ExportRow, column: Column): string | null {
  switch (column) {
    case "declared":
      return row.declared === null ? null : standingWords[row.declared];
    case "replacedBy":
    case "replaces":
    case "amendedBy":
      return row[column].join("; ") || null;
    case "issuedOn":
    case "effectiveFrom":
    case "expiredFrom":
    case "declaredOn":
      return row[column] === null ? null : written(row[column]);
    default:
      return row[column];
  }
}

const written = (date: string): string => date.split("-").toReversed().join("/");

async function readRows(
  tx: Tx,
  filter: Parameters<typeof whereOf>[0],
  asOf: string,
): Promise<ExportRow[]> {
  const others = (kind: string, own: "source" | "target") => {
    const [mine, other] = own === "source" ? ["source", "target"] : ["target", "source"];
    const [ownId, otherId, otherReference] = [
      `${mine}_id`,
      `${other}_id`,
      `${other}_reference`,
    ].map((name) => sql.ref(`relation.${name}`));
    return sql`array(select coalesce(other.reference, ${otherReference}) from app.legal_relation relation
      left join app.legal_document other on other.id = ${otherId}
      where ${ownId} = document.id and relation.kind = ${kind} and relation.articles = '{}' order by 1)`;
  };
  const { rows } = await sql<ExportRow>`
    select document.reference, document.kind, document.issuer, document.title, document.issued_on as "issuedOn",
      document.effective_from as "effectiveFrom", document.expired_from as "expiredFrom",
      document.declared_standing as declared, document.declared_on as "declaredOn", document.source,
      document.source_url as "sourceUrl", document.note, document.checked_on as "checkedOn",
      ${others("replaces", "target")} as "replacedBy", ${others("replaces", "source")} as replaces,
      ${others("amends", "target")} as "amendedBy", app.legal_standing(document, ${asOf}::date) as standing
    from app.legal_document document where ${whereOf(filter, asOf)}
    order by document.issued_on desc nulls last, document.id desc limit 50000`.execute(tx);
  return rows;
}
