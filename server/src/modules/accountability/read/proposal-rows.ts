import type { ProposalDetail, ProposalList, ProposalRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { verdictsOn } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { proposalState, type ProposalSubject } from "../domain/proposal-policies.ts";
import { readGrounds } from "./grounds.ts";
import { nameBehind, personOf, said, unitOn } from "./refs.ts";

type OnProposal = Parameters<typeof verdictsOn<ProposalSubject>>[3];

/** What policies look at, as JSON over `proposal`. */
const subject = sql`jsonb_build_object(
  'id', proposal.id, 'version', proposal.version, 'number', proposal.number, 'kind', proposal.kind,
  'subjectKind', proposal.subject_kind, 'unitId', proposal.unit_id, 'personId', proposal.person_id, 'madeBy', proposal.made_by,
  'explainBy', proposal.explain_by, 'explainedOn', proposal.explained_on, 'draftId', proposal.draft_id,
  'issuedOn', proposal.issued_on, 'closedOn', proposal.closed_on)`;
type Read = Omit<ProposalRow, "state" | "madeOn"> & { madeAt: Date; subject: ProposalSubject };
const columns = sql<Read>`
  proposal.id, proposal.number, proposal.kind, proposal.subject_kind as "subjectKind",
  ${unitOn("proposal.unit_id", sql`proposal.as_of`)} as unit, ${personOf("proposal.person_id")} as person, proposal.post,
  proposal.cause, proposal.as_of as "asOf",
  (select count(*)::int from app.measure_ground ground where ground.proposal_id = proposal.id) as grounds,
  ${nameBehind("proposal.made_by")} as "madeBy", proposal.made_at as "madeAt", proposal.explain_by as "explainBy",
  proposal.counts_for as "countsFor", ${subject} as subject`;

const toRow = ({ madeAt, subject: standing, ...row }: Read, today: string): ProposalRow => ({
  ...row,
  state: proposalState(standing, today),
  madeOn: localDateOf(madeAt),
});

const lists: Record<"open" | "issued" | "closed" | "all", RawBuilder<unknown>> = {
  open: sql`proposal.issued_on is null and proposal.closed_on is null`,
  issued: sql`proposal.issued_on is not null`,
  closed: sql`proposal.closed_on is not null`,
  all: sql`true`,
};

/** Proposals the person may see, the latest first. */
export async function listProposals(
  tx: Tx,
  actor: Actor,
  list: keyof typeof lists,
  { today, acts }: { today: string; acts: Parameters<typeof verdictsOn<undefined>>[3] },
): Promise<z.output<typeof ProposalList>> {
  const { rows } = await sql<Read>`
    select ${columns} from app.measure_proposal proposal where ${lists[list]}
    order by proposal.made_at desc, proposal.id desc limit 200`.execute(tx);
  return {
    items: rows.map((row) => toRow(row, today)),
    acts: verdictsOn(actor, undefined, today, acts),
  };
}

type Whole = Read &
  Pick<
    ProposalDetail,
    "remedyWanted" | "remedyBy" | "explanation" | "draftId" | "measureId" | "closed"
  >;

/** Everything the page of one proposal shows. */
export async function readProposal(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: OnProposal },
): Promise<ProposalDetail> {
  const { rows } = await sql<Whole>`
    select ${columns}, proposal.remedy_wanted as "remedyWanted", proposal.remedy_by as "remedyBy",
      ${said("proposal.explanation", "proposal.explained_by", "proposal.explained_on")} as explanation,
      (select draft.id from app.draft where draft.id = proposal.draft_id) as "draftId",
      (select measure.id from app.measure where measure.proposal_id = proposal.id) as "measureId",
      ${said("proposal.closed_because", "proposal.closed_by", "proposal.closed_on")} as closed
    from app.measure_proposal proposal where proposal.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("đề nghị này");
  const { remedyWanted, remedyBy, explanation, draftId, measureId, closed, ...read } = row;
  return {
    ...toRow(read, today),
    version: read.subject.version,
    remedyWanted,
    remedyBy,
    explanation,
    draftId,
    measureId,
    closed,
    groundList: await readGrounds(tx, sql`ground.proposal_id = ${id}::uuid`),
    acts: verdictsOn(actor, read.subject, today, acts),
    journal: await readJournal(tx, [id]),
  };
}

/** Takes a proposal for this transaction, in the version the client saw. */
export async function lockProposal(
  tx: Tx,
  { proposalId, version }: { proposalId: string; version: number },
): Promise<ProposalSubject> {
  const { rows } = await sql<{ subject: ProposalSubject }>`
    select ${subject} as subject from app.measure_proposal proposal where proposal.id = ${proposalId}::uuid for update`.execute(
    tx,
  );
  const found = rows[0]?.subject;
  if (!found) throw refusals.NOT_FOUND("đề nghị này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}
