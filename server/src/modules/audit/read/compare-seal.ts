import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { StoredSeal } from "../domain/check-seal.ts";
import type { Difference, TracedEvent } from "../domain/trace.ts";
import { eventContent } from "./event-content.ts";

export type PayloadFinding =
  /** What it says is not what was committed to. */
  | { kind: "payload-changed"; event: TracedEvent }
  /** Taken away, and not by the program on a decision to expunge: by this login, or without a trace (null). */
  | { kind: "payload-taken"; event: TracedEvent; login: string | null };

/** The program's login in PostgreSQL ends in this (kernel/database/connect.ts); only it expunges on a decision. */
const PROGRAM_LOGIN = "%\\_program";

/** The next seal of the chain with its entries; null behind the last. */
export async function readSealAfter(tx: Tx, number: number): Promise<StoredSeal | null> {
  const { rows } = await sql<StoredSeal>`
    select number, format, previous, root, events, through, late::text as late, sealed_at as "sealedAt", head, key_id as "keyId",
      signature, (select string_agg(int8send(ordinal) || content, ''::bytea order by at)
        from unnest(ordinals, contents) with ordinality as entry (ordinal, content, at)) as entries
    from audit.seal where number > ${number} order by number limit 1`.execute(tx);
  return rows[0] ?? null;
}

type PayloadState = "fits" | "expunged" | "changed" | "taken";

interface Row {
  ordinal: number;
  sealed: string | null;
  content: string | null;
  id: string | null;
  at: Date | null;
  act: string | null;
  actor_name: string | null;
  count: number | null;
  payload: PayloadState | null;
  login: string | null;
}

const payloadState = sql<PayloadState>`case
  when payload.event_id is not null then
    case when pg_catalog.sha256(payload.salt || pg_catalog.convert_to(payload.body, 'UTF8')) = event.payload_commitment
      then 'fits' else 'changed' end
  when expunged.login like ${PROGRAM_LOGIN} then 'expunged' else 'taken' end`;

/**
 * Where the events do not agree with what a seal lists: those whose ordinal lies behind the seal before, up to this one's last,
 * and those the seal lists from before, which came late. Nothing lies before the first seal: there `after` is null.
 */
export async function differencesOf(
  tx: Tx,
  seal: Pick<StoredSeal, "number" | "through">,
  after: number | null,
): Promise<{ differences: Difference[]; payloads: PayloadFinding[] }> {
  const { rows } = await sql<Row>`
    with sealed as (
      select entry.ordinal, entry.content from audit.seal, unnest(ordinals, contents) as entry (ordinal, content)
      where number = ${seal.number}
    ), here as (
      select * from audit.event where (${after}::bigint is null or ordinal > ${after}::bigint) and ordinal <= ${seal.through}
      union all select event.* from sealed join audit.event event using (ordinal) where sealed.ordinal <= ${after}::bigint
    ), standing as (
      select event.ordinal, event.id, event.at, event.act, event.actor_name, ${eventContent("event")} as content,
        ${payloadState} as payload, expunged.login
      from here event left join audit.payload payload on payload.event_id = event.id
      left join audit.expunged expunged on expunged.event_id = event.id
    )
    select ordinal, encode(sealed.content, 'hex') as sealed, encode(standing.content, 'hex') as content, standing.id,
      standing.at, standing.act, standing.actor_name,
      (select count(*)::int from audit.event same where same.ordinal = standing.ordinal) as count, standing.payload, standing.login
    from sealed full join standing using (ordinal)
    where sealed.content is distinct from standing.content or standing.payload in ('changed', 'taken')
    order by ordinal`.execute(tx);
  return {
    differences: rows.filter(({ sealed, content }) => sealed !== content).map(differenceOf),
    payloads: rows.flatMap(payloadFinding),
  };
}

function differenceOf(row: Row): Difference {
  const event = eventOf(row);
  return {
    ordinal: row.ordinal,
    sealed: row.sealed,
    standing: event && row.content !== null ? { ...event, content: row.content } : null,
    count: row.count ?? 0,
  };
}

function payloadFinding(row: Row): PayloadFinding[] {
  const event = eventOf(row);
  if (event && row.payload === "changed") return [{ kind: "payload-changed", event }];
  if (event && row.payload === "taken") return [{ kind: "payload-taken", event, login: row.login }];
  return [];
}

const eventOf = ({ id, ordinal, at, act, actor_name: actorName }: Row): TracedEvent | null =>
  id === null || at === null || act === null
    ? null
    : { id, ordinal, at, act, actorName: actorName ?? "" };

/**
 * The events that no seal lists yet, since they are behind the last one or may still have come: how many,
 * which of them stand before its end, and their payloads.
 */
export async function payloadsOfWaiting(
  tx: Tx,
  last: Pick<StoredSeal, "through" | "late"> | null,
): Promise<{ waiting: number; late: number[]; expunged: number; payloads: PayloadFinding[] }> {
  const { rows } = await sql<Row & { waiting: number; late: number[]; expunged: number }>`
    with here as (
      select * from audit.event where ordinal > ${last?.through ?? 0}
      union all select event.* from unnest(${last?.late ?? "{}"}::int8multirange) gap
        cross join lateral (select * from audit.event where ordinal >= lower(gap) and ordinal < upper(gap)) event
    ), standing as (
      select event.ordinal, event.id, event.at, event.act, event.actor_name, null as content, null as sealed,
        ${payloadState} as payload, expunged.login, 1 as count
      from here event left join audit.payload payload on payload.event_id = event.id
      left join audit.expunged expunged on expunged.event_id = event.id
    )
    select unfit.*, (select count(*)::int from here) as waiting,
      array(select ordinal::float8 from here where ordinal <= ${last?.through ?? 0}) as late, (select count(*)::int from audit.expunged) as expunged
    from (select) always left join (select * from standing where payload in ('changed', 'taken') order by ordinal) unfit on true`.execute(
    tx,
  );
  const [first] = rows;
  return {
    waiting: first?.waiting ?? 0,
    late: first?.late ?? [],
    expunged: first?.expunged ?? 0,
    payloads: rows.flatMap(payloadFinding),
  };
}
