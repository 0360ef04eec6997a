import { sql } from "kysely";

/** What policies look at, as the parts of a JSON object over `programme`. */
export const programmeSubject = sql`
  'id', programme.id, 'version', programme.version, 'number', programme.number, 'title', programme.title, 'year', programme.year,
  'ownerUnitId', programme.owner_unit_id, 'closedOn', programme.closed_on`;

/** The same over `target` and its `programme`. */
export const targetSubject = sql`
  'id', target.id, 'version', target.version, 'name', target.name, 'unit', target.unit, 'direction', target.direction,
  'ownerUnitId', target.owner_unit_id, 'droppedOn', target.dropped_on, 'programme', jsonb_build_object(${programmeSubject})`;

/** Of a line of the register of decentralised powers, over `power`. */
export const powerSubject = sql`
  'id', power.id, 'version', power.version, 'number', power.number, 'power', power.power, 'ownerUnitId', power.owner_unit_id,
  'validFrom', power.valid_from, 'validTo', power.valid_to, 'reviewMonths', power.review_months, 'ended', power.ended_by is not null`;

/** Of a working regulation, over `regulation`. */
export const regulationSubject = sql`
  'id', regulation.id, 'version', regulation.version, 'unitId', regulation.unit_id, 'documentNumber', regulation.document_number,
  'validFrom', regulation.valid_from, 'validTo', regulation.valid_to, 'unitName', coalesce((select version.name
    from app.unit_version version where version.unit_id = regulation.unit_id order by version.valid_from desc limit 1), '')`;
