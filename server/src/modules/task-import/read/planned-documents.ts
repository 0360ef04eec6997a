import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { titleOf } from "../domain/columns.ts";
import { documentKey, isSameIssuer, type PlannedTask } from "../domain/plan-tasks.ts";
import type { RowError } from "../domain/read-row.ts";

/** A document of the sheet, with the tasks it gives. */
export interface PlannedDocument {
  /** Of one that is here already. */
  id: string | null;
  /** How many assignments it has by now. */
  assignments: number;
  number: string | null;
  symbol: string | null;
  issuedOn: string | null;
  issuer: string;
  receivedOn: string | null;
  tasks: [PlannedTask, ...PlannedTask[]];
}
interface Found {
  at: number;
  id: string;
  state: string;
  issuer: string | null;
  assignments: number;
}

/** The documents of the lines by number, day and issuing body: those that are here, and those to be made. */
export async function documentsOf(
  tx: Tx,
  tasks: readonly PlannedTask[],
): Promise<{ documents: PlannedDocument[]; errors: RowError[] }> {
  const groups = [...Map.groupBy(tasks, documentKey).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  );
  const { rows } = await sql<Found>`
    select wanted.at::int as at, document.id, document.state, document.issuer_name as issuer,
      (select coalesce(max(ordinal), 0)::int from app.assignment where assignment.document_id = document.id) as assignments
    from unnest(${groups.map(([first]) => first.reference?.number ?? "")}::text[], ${groups.map(([first]) => first.reference?.symbol.toLowerCase() ?? "")}::text[],
      ${groups.map(([first]) => first.issuedOn)}::date[]) with ordinality as wanted (number, symbol, issued_on, at)
    join app.document on document.number = wanted.number and lower(document.symbol) = wanted.symbol
      and document.issued_on is not distinct from wanted.issued_on and not document.secret_stub
    where wanted.number <> '' order by wanted.at, document.entered_at`.execute(tx);
  const found = Map.groupBy(rows, ({ at }) => at);
  const documents: PlannedDocument[] = [];
  const errors: RowError[] = [];
  for (const [index, [first, ...others]] of groups.entries()) {
    const here = (found.get(index + 1) ?? []).filter(({ issuer }) =>
      isSameIssuer(issuer ?? "", first.issuer),
    );
    const [known, ...more] = here;
    const because = reasonAgainst(first, here);
    if (because !== null) {
      errors.push(
        ...[first, ...others].map(({ row }) => ({
          row,
          column: titleOf(more.length > 0 ? "issuer" : "reference"),
          message: because,
        })),
      );
      continue;
    }
    documents.push({
      id: known?.id ?? null,
      assignments: known?.assignments ?? 0,
      number: first.reference?.number ?? null,
      symbol: first.reference?.symbol ?? null,
      // Lines without a number stand under the sheet, which has no day of its own.
      issuedOn: first.reference ? first.issuedOn : null,
      issuer: first.reference ? first.issuer : "",
      receivedOn: first.reference ? first.receivedOn : null,
      tasks: [first, ...others],
    });
  }
  return { documents, errors };
}

/** Why no task can be put under these documents. */
function reasonAgainst(
  { reference }: PlannedTask,
  [known, ...more]: readonly Found[],
): string | null {
  const name = `${reference?.number}/${reference?.symbol}`;
  if (!known) return null;
  if (more.length > 0) {
    return `Có ${more.length + 1} văn bản ${name} cùng ngày trong chương trình. Hãy ghi rõ cơ quan ban hành.`;
  }
  switch (known.state) {
    case "released":
      return null;
    case "expunged":
      return `Nội dung văn bản ${name} đã được xóa theo quy định nên không nhập lại. Hãy bỏ dòng này.`;
    case "no-task":
      return `Văn bản ${name} đã được rà soát là không giao nhiệm vụ. Hãy bỏ dòng này, hoặc mở lại văn bản đó.`;
    default:
      return `Văn bản ${name} đang được rà soát trong chương trình. Hãy giao nhiệm vụ từ văn bản đó.`;
  }
}
