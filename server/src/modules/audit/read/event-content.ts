import { sql, type RawBuilder } from "kysely";

/** The columns of audit.event; a test holds them against the database, since one that is not hashed is not sealed. */
export const SEALED_COLUMNS = [
  "act",
  "actor_id",
  "actor_name",
  "at",
  "batch_id",
  "delegation_id",
  "id",
  "ordinal",
  "payload_commitment",
  "subject_id",
  "subject_type",
] as const;

/**
 * SHA-256 of an event without its ordinal, in PostgreSQL, over the row as its binary protocol writes it: the number of columns, then
 * for each the type's number, the length (-1 for null) and the bytes, so that no two events give the same bytes. Texts are UTF-8 as
 * on every connection of the program. The payload is bound by its commitment only: what is expunged by law still verifies.
 */
export const eventContent = (event: string): RawBuilder<Buffer> => {
  const of = (column: (typeof SEALED_COLUMNS)[number]) => sql.ref(`${event}.${column}`);
  return sql<Buffer>`pg_catalog.sha256(pg_catalog.record_send(row(${of("id")}, ${of("at")}, ${of("act")}, ${of("actor_id")},
    ${of("actor_name")}, ${of("subject_type")}, ${of("subject_id")}, ${of("batch_id")}, ${of("delegation_id")},
    ${of("payload_commitment")})))`;
};
