import type { ReorganisationKind, ReorganisationState } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Plan, Shape } from "../domain/plan.ts";

/** A reorganisation as it was entered, with what the program did about it. */
export interface StoredPlan extends Plan {
  id: string;
  number: number;
  version: number;
  state: ReorganisationState;
  legalDocumentId: string | null;
  enteredBy: string;
  moves: {
    appointmentId: string;
    toUnitId: string;
    title: string;
    isHead: boolean;
  }[];
}

interface PartRow {
  unitId: string;
  part: "ends" | "changes" | "receives" | "begins";
  functionScope: string | null;
  fieldIds: string[];
  isHeir: boolean;
  known: string | null;
  shape: Shape | null;
}

/** Null where there is none. Names are those of the day before it takes effect. */
export async function loadPlan(tx: Tx, id: string): Promise<StoredPlan | null> {
  const { rows } = await sql<
    Omit<StoredPlan, "units" | "successors" | "shape" | "kind"> & {
      kind: ReorganisationKind;
      parts: PartRow[];
    }
  >`
    select one.id, one.number, one.version, one.kind, one.state, one.effective_on as "effectiveOn", one.legal_basis as "legalBasis",
      one.legal_document_id as "legalDocumentId", one.entered_by as "enteredBy",
      (select coalesce(jsonb_agg(jsonb_build_object('unitId', own.unit_id, 'part', own.part, 'functionScope', own.function_scope,
          'fieldIds', own.field_ids, 'isHeir', own.is_heir,
          'known', (select version.name from app.unit_version version where version.unit_id = own.unit_id
            order by version.valid_from < one.effective_on desc, version.valid_from desc limit 1),
          'shape', case when own.name is not null then jsonb_strip_nulls(jsonb_build_object('name', own.name, 'shortName', own.short_name,
            'symbol', own.symbol, 'kind', own.kind)) || jsonb_build_object('parentId', own.parent_id) end) order by own.ordinal), '[]')
        from app.reorganisation_unit own where own.reorganisation_id = one.id) as parts,
      (select coalesce(jsonb_agg(jsonb_build_object('appointmentId', moved.appointment_id, 'toUnitId', moved.to_unit_id,
          'title', moved.title, 'isHead', moved.is_head)), '[]')
        from app.reorganisation_move moved where moved.reorganisation_id = one.id) as moves
    from app.reorganisation one where one.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  const { parts, ...stored } = row;
  const leaving = parts.filter(({ part }) => part === "ends" || part === "changes");
  return {
    ...stored,
    units: leaving.map(({ unitId, known }) => ({ id: unitId, name: known ?? "" })),
    shape: leaving.find(({ part }) => part === "changes")?.shape ?? null,
    successors: parts
      .filter(({ part }) => part === "receives" || part === "begins")
      .map(({ unitId, part, known, shape, functionScope, fieldIds, isHeir }) => ({
        unitId,
        name: (part === "begins" ? shape?.name : known) ?? "",
        shape: part === "begins" ? shape : null,
        functionScope,
        fieldIds,
        isHeir,
      })),
  };
}

/** The last day on which what ends is still there. */
export const lastDayOf = ({ effectiveOn }: Pick<Plan, "effectiveOn">): string =>
  addDays(effectiveOn, -1);
