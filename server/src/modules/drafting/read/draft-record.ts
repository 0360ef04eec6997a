import type { AdministrativeDocument, DraftPurpose, DraftState } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** What the policies of all acts on a draft look at. */
export interface DraftSubject {
  id: string;
  version: number;
  state: DraftState;
  purpose: DraftPurpose;
  model: AdministrativeDocument;
  madeBy: string;
  signerPersonId: string | null;
  /** It settles somebody's complaint, whom it names (ADR 63). */
  namesComplainant: boolean;
  /** Of the province's committee or its Office; another is of the agency that sends it. */
  ofOffice: boolean;
  /** Who stands today for the organ that sends it. */
  organNow: string;
}

/** Whether the organ is the province's committee or its Office. */
export const ofOffice = sql<boolean>`exists (select from app.unit_version organ
  where organ.unit_id = draft.organ_unit_id and organ.kind in ('committee', 'office'))`;
export const organNow = (today: string): RawBuilder<string> =>
  sql`app.unit_now(draft.organ_unit_id, ${today}::date)`;
const columns = sql`id, version, state, purpose, model, made_by as "madeBy", signer_person_id as "signerPersonId",
  about_voice_id is not null as "namesComplainant", ${ofOffice} as "ofOffice"`;

/** Takes the draft for this transaction, in the version the client saw. */
export async function lockDraft(
  tx: Tx,
  { draftId, version }: { draftId: string; version: number },
  today: string,
): Promise<DraftSubject> {
  const { rows } = await sql<DraftSubject>`
    select ${columns}, ${organNow(today)} as "organNow" from app.draft where id = ${draftId} for update`.execute(
    tx,
  );
  const [draft] = rows;
  if (!draft) throw refusals.NOT_FOUND("dự thảo này");
  if (draft.version !== version) throw refusals.VERSION_CONFLICT();
  return draft;
}

/** A draft or issued document that the person may see. */
export async function findDraft(tx: Tx, id: string): Promise<Omit<DraftSubject, "organNow">> {
  const { rows } = await sql<
    Omit<DraftSubject, "organNow">
  >`select ${columns} from app.draft where id = ${id}`.execute(tx);
  const [draft] = rows;
  if (!draft) throw refusals.NOT_FOUND("văn bản này");
  return draft;
}
