import { sql } from "kysely";
import type { ProposedKind } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { onDraft, type IssuedDraft } from "../../drafting/index.ts";
import { wrongSigning, type ProposalSubject } from "../domain/proposal-policies.ts";
import { kindNames, measureLabel, proposalLabel } from "../domain/words.ts";
import { storeMeasure } from "./store-measure.ts";
import { tellKeepers } from "./tell.ts";

type Signed = Pick<
  ProposalSubject,
  "id" | "number" | "kind" | "subjectKind" | "unitId" | "personId" | "madeBy"
> & {
  // prettier-ignore
  kind: ProposedKind;
  version: number;
  cause: string;
  remedyWanted: string | null;
  remedyBy: string | null;
  countsFor: string;
  post: string | null;
  unitName: string;
  makerPersonId: string;
  signerPersonId: string;
  capacity: string;
  issuer: string;
};

/** The document is signed by who may: the measure stands in the register, and whom it is about and Home Affairs learn of it. */
async function measureIssued(context: ActContext, draft: IssuedDraft): Promise<void> {
  const { tx, actor } = context;
  const { rows } = await sql<Signed>`
    select proposal.id, proposal.number::int as number, proposal.kind, proposal.subject_kind as "subjectKind",
      proposal.unit_id as "unitId", proposal.person_id as "personId", proposal.made_by as "madeBy", proposal.version, proposal.cause,
      proposal.remedy_wanted as "remedyWanted", proposal.remedy_by as "remedyBy", proposal.counts_for as "countsFor", proposal.post,
      (select version.name from app.unit_version version where version.unit_id = proposal.unit_id
        order by daterange(version.valid_from, version.valid_to) @> ${draft.issuedOn}::date desc, version.valid_from desc limit 1) as "unitName",
      maker.person_id as "makerPersonId", draft.signer_person_id as "signerPersonId", draft.capacity,
      draft.model #>> '{organ,name}' as issuer
    from app.measure_proposal proposal
    join app.draft on draft.id = proposal.draft_id
    join app.account maker on maker.id = proposal.made_by
    where proposal.draft_id = ${draft.id}::uuid for update of proposal`.execute(tx);
  const [proposal] = rows;
  if (!proposal) throw refusals.NOT_FOUND("đề nghị của văn bản này");
  const wrong = wrongSigning({
    issuers: [actor, ...(actor.onBehalfOf ? [actor.onBehalfOf] : [])],
    signerPersonId: proposal.signerPersonId,
    makerAccountId: proposal.madeBy,
    makerPersonId: proposal.makerPersonId,
    subjectPersonId: proposal.personId,
    kind: proposal.kind,
    capacity: proposal.capacity,
  });
  if (wrong !== null) throw refusals.NOT_ALLOWED(wrong);
  await sql`
    update app.measure_proposal set issued_on = ${draft.issuedOn}, version = ${proposal.version + 1} where id = ${proposal.id}`.execute(
    tx,
  );
  const { id, number } = await storeMeasure(context, {
    kind: proposal.kind,
    subjectKind: proposal.subjectKind,
    unitId: proposal.unitId,
    unitName: proposal.unitName,
    person:
      proposal.personId === null ? null : { id: proposal.personId, post: proposal.post ?? "" },
    disciplineForm: null,
    documentNumber: draft.reference,
    documentOn: draft.issuedOn,
    issuer: proposal.issuer,
    signer: draft.signer,
    draftId: draft.id,
    proposalId: proposal.id,
    cause: proposal.cause,
    remedyWanted: proposal.remedyWanted,
    remedyBy: proposal.remedyBy,
    countsFor: proposal.countsFor,
  });
  context.record("measure-proposal", proposal.id, {
    reference: draft.reference,
    issuedOn: draft.issuedOn,
    signer: draft.signer,
  });
  const what = kindNames[proposal.kind].toLocaleLowerCase("vi");
  await tellKeepers(context, {
    kind: "accountability.issued",
    subject: { type: "measure", id },
    title: `Đã phát hành văn bản ${what} số ${draft.reference} (${proposalLabel(proposal.number)}); đã tự ghi sổ ${measureLabel(number)}.`,
    key: "issued",
  });
}

/** The draft was given up: the proposal may be drafted anew or closed. */
async function draftWithdrawn(context: ActContext, draftId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update app.measure_proposal set draft_id = null, version = version + 1 where draft_id = ${draftId}::uuid returning id`.execute(
    context.tx,
  );
  for (const { id } of rows) context.record("measure-proposal", id, { reason: "" });
}

/** Called once where the program is put together: what becomes of a measure's document when it is signed or given up. */
export function registerAccountabilityEffects(): void {
  onDraft("measure", { issued: measureIssued, withdrawn: draftWithdrawn });
}
