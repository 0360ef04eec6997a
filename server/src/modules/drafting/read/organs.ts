import type { AdministrativeDocument, SignerChoice } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { placeOf } from "../domain/heading.ts";
import {
  capacitiesOf,
  signingLines,
  type Signatory,
  type SigningOrgan,
} from "../domain/signing.ts";

type Organ = AdministrativeDocument["organ"];

/** The organs that send documents from this house: the province's committee and its office, as they are named on a day. */
export interface Organs {
  committee: Organ;
  office: Organ;
  /** "An Sơn". */
  place: string;
}

/** Null where the register has no committee with an office on that day. */
export async function readOrgans(tx: Tx, day: string): Promise<Organs | null> {
  const { rows } = await sql<{
    id: string;
    name: string;
    symbol: string | null;
    officeId: string;
    officeName: string;
    officeSymbol: string | null;
  }>`
    select committee.unit_id as id, committee.name, committee.symbol, office.unit_id as "officeId", office.name as "officeName",
      office.symbol as "officeSymbol"
    from app.unit_version committee
    join app.unit_version office on office.parent_id = committee.unit_id and office.kind = 'office'
      and daterange(office.valid_from, office.valid_to) @> ${day}::date
    where committee.kind = 'committee' and committee.parent_id is null
      and daterange(committee.valid_from, committee.valid_to) @> ${day}::date
    order by committee.valid_from, office.valid_from limit 1`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  return {
    committee: {
      unitId: row.id,
      name: row.name,
      kind: "committee",
      superior: null,
      symbol: row.symbol ?? "UBND",
    },
    office: {
      unitId: row.officeId,
      name: row.officeName,
      kind: "other",
      superior: row.name,
      symbol: row.officeSymbol ?? "VP",
    },
    place: placeOf(row.name),
  };
}

/** Agencies as organs that send documents of their own; a people's committee of a commune has no line above it (Phụ lục I, II.2). */
export async function readAgencyOrgans(
  tx: Tx,
  unitIds: readonly string[],
  day: string,
  committee: string,
): Promise<Map<string, Organ>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string; kind: string; symbol: string | null }>`
    select distinct on (unit_id) unit_id as id, name, kind, symbol from app.unit_version
    where unit_id = any (${[...new Set(unitIds)]}::uuid[])
    order by unit_id, daterange(valid_from, valid_to) @> ${day}::date desc, valid_from desc`.execute(
    tx,
  );
  return new Map(
    rows.map(({ id, name, kind, symbol }) => {
      const isCommittee = kind === "office" || /^(?:UBND|Ủy ban nhân dân)/u.test(name);
      const superior = isCommittee && kind !== "office" ? null : committee;
      return [
        id,
        { unitId: id, name, kind: "other", superior, symbol: symbol ?? symbolFrom(name) } as const,
      ];
    }),
  );
}

/** "Sở Nội vụ" → SNV: what an agency signs with where the register has nothing. */
const symbolFrom = (name: string): string =>
  /^(?:UBND|Ủy ban nhân dân)/u.test(name)
    ? "UBND"
    : name
        .split(/\s+/u)
        .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
        .join("");

/** Everybody who may sign for an organ on a day, in each way they may, the usual first. */
export async function signersFor(tx: Tx, organ: Organ, day: string): Promise<SignerChoice[]> {
  const isCommittee = organ.kind === "committee";
  const { rows } = await sql<Signatory & { personId: string; name: string }>`
    select person.id as "personId", person.full_name as name, appointment.title, appointment.is_head as "isHead",
      appointment.unit_id as "unitId"
    from app.appointment join app.person on person.id = appointment.person_id
    where daterange(appointment.valid_from, appointment.valid_to) @> ${day}::date
      and (appointment.unit_id = ${organ.unitId}::uuid or (${isCommittee} and appointment.unit_id in (
        select unit_id from app.unit_version where kind = 'office' and parent_id = ${organ.unitId}::uuid
          and daterange(valid_from, valid_to) @> ${day}::date)))
    order by appointment.unit_id = ${organ.unitId}::uuid desc, appointment.is_head desc, person.full_name collate app.vi, person.id`.execute(
    tx,
  );
  const head = rows.find(({ isHead, unitId }) => isHead && unitId === organ.unitId);
  const signingOrgan: SigningOrgan = {
    unitId: organ.unitId,
    isCommittee,
    headTitle: head?.title ?? (isCommittee ? "Chủ tịch" : "Thủ trưởng"),
  };
  const byPost = rows.flatMap(({ personId, name, ...signatory }) =>
    capacitiesOf(signatory, signingOrgan).map((capacity) => ({
      person: { id: personId, name },
      title: signatory.title,
      capacity,
      lines: signingLines(capacity, signatory, signingOrgan),
      authority: null,
    })),
  );
  const authorised = (await authorisedBy(tx, organ.unitId, day)).map(
    ({ personId, name, title, basis, until }): SignerChoice => ({
      person: { id: personId, name },
      title,
      capacity: "TUQ",
      lines: signingLines("TUQ", { title }, signingOrgan),
      authority: { basis, until },
    }),
  );
  return [...byPost, ...authorised];
}

/** To whom the head of an organ has given the right to issue, in writing and for that day; each by their main post. */
async function authorisedBy(
  tx: Tx,
  organUnitId: string,
  day: string,
): Promise<{ personId: string; name: string; title: string; basis: string; until: string }[]> {
  const { rows } = await sql<{
    personId: string;
    name: string;
    title: string;
    basis: string;
    until: string;
  }>`
    select distinct on (person.id) person.id as "personId", person.full_name as name, post.title, delegation.legal_basis as basis,
      delegation.last_day as until
    from app.delegation
    join app.role_grant on role_grant.id = delegation.grant_id
      and role_grant.valid_from <= ${day}::date and (role_grant.valid_to is null or role_grant.valid_to > ${day}::date)
    join app.account delegator on delegator.id = delegation.delegator_id
    join app.appointment head on head.person_id = delegator.person_id and head.unit_id = ${organUnitId}::uuid and head.is_head
      and daterange(head.valid_from, head.valid_to) @> ${day}::date
    join app.account delegate on delegate.id = delegation.delegate_id and delegate.locked_at is null
    join app.person on person.id = delegate.person_id
    join lateral (select appointment.title from app.appointment where appointment.person_id = person.id
        and daterange(appointment.valid_from, appointment.valid_to) @> ${day}::date
      order by appointment.is_head desc, appointment.valid_from desc, appointment.id limit 1) post on true
    where 'drafting.issue' = any (delegation.acts) and delegation.valid_from <= ${day}::date and delegation.last_day >= ${day}::date
      and (delegation.revoked_at is null or (delegation.revoked_at at time zone 'Asia/Ho_Chi_Minh')::date > ${day}::date)
      and (delegation.unit_ids is null or ${organUnitId}::uuid = any (delegation.unit_ids))
    order by person.id, delegation.last_day desc, delegation.id`.execute(tx);
  return rows;
}
