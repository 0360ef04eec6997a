import type { DraftDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import { lint } from "../domain/lint/lint.ts";
import { draftColumns, draftJoins, toRow, type DraftRead } from "./list-drafts.ts";
import { signersFor } from "./organs.ts";
import { ofOffice, organNow, type DraftSubject } from "./draft-record.ts";
import { lapsedIn } from "./lapsed.ts";

type OnDraft = Pick<ActDefinition<never, DraftSubject, unknown>, "name" | "title" | "policy">;
type Read = DraftRead &
  Pick<
    DraftDetail,
    | "version"
    | "model"
    | "about"
    | "recipients"
    | "signerPersonId"
    | "issuedBy"
    | "signedFileName"
    | "withdrawnBecause"
  > &
  Pick<DraftSubject, "ofOffice" | "organNow" | "namesComplainant"> & {
    issuedAt: Date | null;
    madeById: string;
  };

/** Everything the page of one draft shows. */
export async function readDraft(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: readonly OnDraft[] },
): Promise<DraftDetail> {
  const { rows } = await sql<Read>`
    select ${draftColumns}, draft.version, draft.model, draft.made_by as "madeById", draft.signer_person_id as "signerPersonId",
      draft.issued_at as "issuedAt", draft.signed_file_name as "signedFileName", draft.withdrawn_because as "withdrawnBecause",
      draft.about_voice_id is not null as "namesComplainant", ${ofOffice} as "ofOffice", ${organNow(today)} as "organNow",
      (select person.full_name from app.account join app.person on person.id = account.person_id
        where account.id = draft.issued_by) as "issuedBy",
      (select coalesce(jsonb_agg(jsonb_build_object('type', about.subject_type, 'id', about.subject_id, 'title',
          coalesce('NV-' || task.number || ': ' || task.title, document.subject, 'Kỳ giao ban')) order by task.number), '[]')
        from app.draft_about about
        left join app.task on about.subject_type = 'task' and task.id = about.subject_id
        left join app.document on about.subject_type = 'document' and document.id = about.subject_id
        where about.draft_id = draft.id)
        || (select coalesce(jsonb_agg(jsonb_build_object('type', 'voice', 'id', voice.id, 'title', 'PAKN-' || voice.number)), '[]')
          from app.voice where voice.id = draft.about_voice_id) as about,
      (select coalesce(jsonb_agg(jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
          order by version.name collate app.vi), '[]')
        from app.draft_recipient recipient
        join lateral (select unit_id, name, short_name from app.unit_version where unit_id = recipient.unit_id
          order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
        where recipient.draft_id = draft.id) as recipients
    from app.draft draft ${draftJoins} where draft.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("văn bản này");
  const { madeById, issuedAt, model, ...rest } = row;
  const standing: DraftSubject = { ...rest, model, madeBy: madeById };
  const isDraft = row.state === "draft";
  return {
    ...toRow(row),
    version: row.version,
    model,
    about: row.about,
    recipients: row.recipients,
    signerPersonId: row.signerPersonId,
    issuedBy: row.issuedBy,
    issuedAt: issuedAt?.toISOString() ?? null,
    signedFileName: row.signedFileName,
    withdrawnBecause: row.withdrawnBecause,
    findings: isDraft ? [...(await lapsedIn(tx, row, today)), ...lint(model)] : [],
    signers:
      isDraft && (holdsAct(actor, "drafting.issue") || holdsAct(actor, "drafting.correct"))
        ? await signersFor(tx, model.organ, today)
        : [],
    acts: verdictsOn(actor, standing, today, acts),
    journal: await readJournal(tx, [id]),
  };
}
