import type { DenunciationForm, DenunciationState, HandlerFunction } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { SecretBox } from "../../../kernel/secret-box.ts";
import { opened, placeOf, refuseOtherKey, type CaseContent } from "../domain/content.ts";
import { factsOf, type CaseFacts, type Noted } from "../domain/facts.ts";
import { concernedIn } from "./concerned.ts";

/** A case as one person finds it: what policies look at, and what it is about. */
export interface OpenCase {
  id: string;
  code: string;
  version: number;
  form: DenunciationForm;
  facts: CaseFacts;
  /** As what whoever asks is charged with it; null for one who may only give it to somebody. */
  as: HandlerFunction | null;
  knowsIdentity: boolean;
  expungedOn: string | null;
  expungeAskedBy: string | null;
  /** Null once expunged. */
  content: CaseContent | null;
}

interface Found {
  id: string;
  code: string;
  version: number;
  form: DenunciationForm;
  state: DenunciationState;
  receivedOn: string;
  severalPlaces: boolean;
  closedOn: string | null;
  keyName: string;
  expungedOn: string | null;
  expungeAskedBy: string | null;
  content: Buffer | null;
  as: HandlerFunction | null;
  knowsIdentity: boolean | null;
  steps: Noted[];
}

interface Asking {
  tx: Tx;
  actor: Actor;
  box: SecretBox;
}

/**
 * The cases that whoever asks may open, one or all. One in which they have come to be concerned (by an appointment, or denounced
 * since) is not there for them.
 */
export async function openCases(
  { tx, actor, box }: Asking,
  { id = null, lock = false }: { id?: string | null; lock?: boolean } = {},
): Promise<OpenCase[]> {
  const { rows } = await sql<Found>`
    select d.id, d.code, d.version, d.form, d.state, d.received_on::text as "receivedOn", d.several_places as "severalPlaces",
      d.closed_on::text as "closedOn", d.key_name as "keyName", d.expunged_on::text as "expungedOn",
      d.expunge_asked_by as "expungeAskedBy", d.content, mine.function as "as", mine.knows_identity as "knowsIdentity",
      (select coalesce(jsonb_agg(jsonb_build_object('line', s.kind, 'on', s.on_day) order by s.ordinal), '[]')
        from sealed.step s where s.denunciation_id = d.id) as steps
    from sealed.denunciation d
    left join sealed.handler mine on mine.denunciation_id = d.id and mine.account_id = ${actor.accountId}::uuid and mine.ended_on is null
    where ${id}::uuid is null or d.id = ${id}::uuid
    order by d.received_on desc, d.id desc ${lock ? sql`for update of d` : sql``}`.execute(tx);
  const cases = rows.map((row) => asCase(box, row));
  const concerned = await concernedIn(
    tx,
    cases.flatMap(({ id: one, content, facts: { receivedOn } }) =>
      content ? [{ id: one, ...content, receivedOn }] : [],
    ),
    actor.accountId === null ? [] : [actor.accountId],
  );
  return cases.filter((one) => !concerned.has(`${one.id} ${actor.accountId ?? ""}`));
}

function asCase(box: SecretBox, found: Found): OpenCase {
  const { content, keyName, steps, knowsIdentity, ...row } = found;
  if (content) refuseOtherKey(box, keyName);
  const { state, receivedOn, severalPlaces, closedOn } = row;
  return {
    ...row,
    knowsIdentity: knowsIdentity ?? false,
    facts: factsOf({ state, receivedOn, severalPlaces, closedOn }, steps),
    content: content && (opened(box, content, placeOf.content(row.id)) as CaseContent),
  };
}

/** Takes one case for an act, in the version the client saw. */
export async function lockCase(
  asking: Asking,
  { denunciationId, version }: { denunciationId: string; version: number },
): Promise<OpenCase> {
  const [found] = await openCases(asking, { id: denunciationId, lock: true });
  if (!found) throw refusals.NOT_FOUND("hồ sơ này");
  if (found.version !== version) throw refusals.VERSION_CONFLICT();
  return found;
}
