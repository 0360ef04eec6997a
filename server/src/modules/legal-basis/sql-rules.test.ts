import { LegalRelationKind } from "@dondoc/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readReference, referenceKey } from "./domain/reference.ts";
import { statusAt, type Life } from "./domain/standing.ts";
import { byId, loadInstruments } from "./read/load-instruments.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { buildActor } from "../../testing/build-actor.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const piece = fc.constantFrom("118", "026", "0", "30c", "2025", "/", "-", "–", "／", " ", ".", "NĐ", "nđ", "ND", "CP", "TTg", "TTG", "OH15", "QH13", "UBND", "&", "CT", "TU", "Đ", "É", "\n"); // prettier-ignore
const written = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(""));

it("the database makes the same key of a number and symbol as the module", async () => {
  const texts = fc.sample(written, 3000);
  const { rows } = await sql<{ key: string | null }>`
    select app.reference_key(text) as key from unnest(${texts}::text[]) with ordinality as given (text, at) order by at`.execute(
    database.owner,
  );
  expect(texts.map((text, at) => [text, rows[at]?.key])).toEqual(
    texts.map((text) => [text, referenceKey(text)]),
  );
});

const DAYS = ["2019-12-31", "2020-01-01", "2020-06-15", "2021-01-01", "2025-07-01"] as const;
const day = fc.constantFrom(...DAYS);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const change = fc.record({
  kind: fc.constantFrom(...LegalRelationKind.options),
  articles: fc.constantFrom<string[][]>([], ["Điều 5"]),
  effectiveOn: maybe(day),
  sourceIssued: maybe(day),
  sourceEffective: maybe(day),
});
const life = fc
  .record({
    ordinary: fc.boolean(),
    issuedOn: maybe(day),
    effectiveFrom: maybe(day),
    expiredFrom: maybe(day),
    declared: maybe(
      fc.record({
        standing: fc.constantFrom("in-force", "partly-expired", "expired", "suspended"),
        on: day,
      }),
    ),
    changes: fc.array(change, { maxLength: 2 }),
  })
  .filter(({ effectiveFrom, expiredFrom }) => !effectiveFrom || !expiredFrom || expiredFrom > effectiveFrom); // prettier-ignore

it("the database says the same of a document's standing as the module, on every day", async () => {
  const lives = fc.sample(life, 250);
  const ids: string[] = [];
  for (const [at, one] of lives.entries()) {
    const id = newId();
    ids.push(id);
    const reference = one.ordinary ? `${at + 1}/QĐ-TTg` : `${at + 1}/2019/NĐ-CP`;
    await insert({ id, reference, ...one });
    for (const [index, given] of one.changes.entries()) {
      const sourceId = newId();
      const source = { id: sourceId, reference: `${at + 1}${index}/2018/QĐ-TTg` };
      await insert({
        ...source,
        issuedOn: given.sourceIssued,
        effectiveFrom: given.sourceEffective,
      });
      await database.owner
        .insertInto("app.legal_relation")
        .values({
          kind: given.kind,
          source_id: sourceId,
          target_id: id,
          articles: given.articles,
          effective_on: given.effectiveOn,
          until:
            given.kind === "suspends" && given.effectiveOn === "2020-01-01" ? "2021-01-01" : null,
        })
        .execute();
    }
  }
  const reader = await buildActor(database.owner);
  const known = byId(
    await inScope(database.runtime.db, reader, (tx) => loadInstruments(tx, { ids })),
  );
  const { rows } = await sql<{ id: string; day: string; standing: string }>`
    select document.id, day::text, app.legal_standing(document, day) as standing
    from app.legal_document document, unnest(${[...DAYS]}::date[]) day where document.id = any (${ids}::uuid[])`.execute(
    database.owner,
  );
  expect(rows).toHaveLength(ids.length * DAYS.length);
  const inTypeScript = rows.map((row) => ({
    ...row,
    standing: statusAt(known.get(row.id) as unknown as Life, row.day),
  }));
  expect(rows).toEqual(inTypeScript);
  expect(new Set(rows.map(({ standing }) => standing)).size).toBe(6);
});

interface Given {
  id: string;
  reference: string;
  issuedOn?: string | null;
  effectiveFrom?: string | null;
  expiredFrom?: string | null;
  declared?: { standing: string; on: string } | null;
}
const insert = (given: Given) =>
  database.owner
    .insertInto("app.legal_document")
    .values({
      id: given.id,
      kind: "quyết định",
      reference: given.reference,
      number: readReference(given.reference)?.number ?? "",
      symbol_year: readReference(given.reference)?.year ?? null,
      issuer: "Chính phủ",
      identity: given.id,
      issued_on: given.issuedOn ?? null,
      issued_year: given.issuedOn ? Number(given.issuedOn.slice(0, 4)) : null,
      effective_from: given.effectiveFrom ?? null,
      expired_from: given.expiredFrom ?? null,
      declared_standing: given.declared?.standing ?? null,
      declared_on: given.declared?.on ?? null,
      created_at: new Date("2026-11-23T02:00:00Z"),
    })
    .execute();
