import type {
  AdministrativeDocument,
  DocumentAnnex,
  DocumentBlock,
  DraftKind,
  DraftPurpose,
  SignerChoice,
} from "@dondoc/contract";
import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { symbolOf } from "../domain/reference.ts";
import { readAgencyOrgans, readOrgans, signersFor, type Organs } from "../read/organs.ts";
import { draftingRefusals } from "../refusals.ts";

/** What a room knows of a document it wants drafted; head, symbol and signature come from the organisation of the day. */
export interface NewDraft {
  kind: DraftKind;
  purpose: DraftPurpose;
  /** The office sends what it urges in its own name, the committee what is decided; an agency what is its own. */
  organ: keyof Pick<Organs, "committee" | "office"> | { unitId: string };
  subject: string;
  addressees: readonly string[];
  blocks: readonly DocumentBlock[];
  annexes?: readonly DocumentAnnex[];
  recipients: readonly string[];
  /** Units that see it once it is issued. */
  recipientUnitIds: readonly string[];
  about: readonly { type: "task" | "briefing" | "document"; id: string }[];
  /** Whom it is about, where it is closed to all but those who may see what is kept on that person (ADR 27). */
  aboutPerson?: { personId: string; unitId: string };
  /** The complaint it settles, where it is closed to all but those who may see that (ADR 63). */
  aboutVoiceId?: string;
}

/** Files drafts, all in three statements; nobody has signed any of them. Returns their ids in the order given. */
export async function createDrafts(
  context: ActContext,
  drafts: readonly NewDraft[],
): Promise<string[]> {
  const { tx, now, actor, today } = context;
  if (actor.accountId === null) {
    throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
  }
  const organs = await readOrgans(tx, today);
  if (!organs) throw draftingRefusals.NO_OFFICE();
  const agencies = await readAgencyOrgans(
    tx,
    drafts.flatMap(({ organ }) => (typeof organ === "string" ? [] : [organ.unitId])),
    today,
    organs.committee.name,
  );
  const organOf = ({ organ }: NewDraft) => {
    const found = typeof organ === "string" ? organs[organ] : agencies.get(organ.unitId);
    if (!found) throw draftingRefusals.NO_OFFICE();
    return found;
  };
  const usual = new Map<string, SignerChoice | undefined>();
  for (const organ of new Set(drafts.map(organOf))) {
    usual.set(organ.unitId, (await signersFor(tx, organ, today))[0]);
  }
  const rows = drafts.map((draft) => {
    const organ = organOf(draft);
    const mark = typeof draft.organ === "string" ? DRAFTING_MARK : AGENCY_MARK;
    const signer = usual.get(organ.unitId);
    const model: AdministrativeDocument = {
      kind: draft.kind,
      organ,
      draftingMark: mark,
      place: organs.place,
      draftedOn: today,
      number: null,
      issuedOn: null,
      urgency: null,
      subject: draft.subject,
      addressees: [...draft.addressees],
      blocks: [...draft.blocks],
      annexes: [...(draft.annexes ?? [])],
      recipients: [...draft.recipients],
      filedAt: `VT, ${mark}`,
      signing: {
        capacity: signer?.capacity ?? "own",
        lines: signer?.lines ?? ["THỦ TRƯỞNG CƠ QUAN"],
        name: signer?.person.name ?? null,
      },
    };
    return {
      id: newId(now.getTime()),
      kind: draft.kind,
      purpose: draft.purpose,
      organ_unit_id: model.organ.unitId,
      model,
      symbol: symbolOf(model),
      signer_person_id: null,
      about_person_id: draft.aboutPerson?.personId ?? null,
      about_unit_id: draft.aboutPerson?.unitId ?? null,
      about_voice_id: draft.aboutVoiceId ?? null,
      draft,
    };
  });
  await sql`
    insert into app.draft (id, kind, purpose, organ_unit_id, model, symbol, about_person_id, about_unit_id, about_voice_id, made_by, made_at)
    select id, kind, purpose, organ_unit_id, model, symbol, about_person_id, about_unit_id, about_voice_id, ${actor.accountId}::uuid, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ draft: _draft, ...row }) => row))}::jsonb)
      as row (id uuid, kind text, purpose text, organ_unit_id uuid, model jsonb, symbol text, about_person_id uuid,
        about_unit_id uuid, about_voice_id uuid)`.execute(tx);
  const about = rows.flatMap(({ id, draft }) =>
    draft.about.map((one) => ({ draft_id: id, subject_type: one.type, subject_id: one.id })),
  );
  await sql`
    insert into app.draft_about (draft_id, subject_type, subject_id)
    select draft_id, subject_type, subject_id
    from jsonb_to_recordset(${JSON.stringify(about)}::jsonb) as row (draft_id uuid, subject_type text, subject_id uuid)
    on conflict do nothing`.execute(tx);
  const recipients = rows.flatMap(({ id, draft }) =>
    draft.recipientUnitIds.map((unit) => ({ draft_id: id, unit_id: unit })),
  );
  await sql`
    insert into app.draft_recipient (draft_id, unit_id)
    select draft_id, unit_id from jsonb_to_recordset(${JSON.stringify(recipients)}::jsonb) as row (draft_id uuid, unit_id uuid)
    on conflict do nothing`.execute(tx);
  for (const { id, model } of rows) {
    context.record("draft", id, { subject: model.subject, addressees: model.addressees });
  }
  return rows.map(({ id }) => id);
}

/** The general division drafts what follows tasks; a letter may be given another mark when it is corrected. */
const DRAFTING_MARK = "TH";
/** In an agency its office does. */
const AGENCY_MARK = "VP";

/** One draft. */
export async function createDraft(context: ActContext, draft: NewDraft): Promise<string> {
  const [id] = await createDrafts(context, [draft]);
  if (id === undefined) throw new Error("no draft was made");
  return id;
}
