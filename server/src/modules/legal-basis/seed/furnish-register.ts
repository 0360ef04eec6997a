import type { Tx } from "../../../kernel/database/scope.ts";
import { defineNote } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { newId } from "../../../kernel/ids.ts";
import { keysOf, THE_REGISTER, type EntryFields } from "../domain/entry.ts";
import { issuerNameBySymbol } from "../domain/issuer.ts";
import { kindByReference } from "../domain/kinds.ts";
import { readReference } from "../domain/reference.ts";
import { storeEntries, type NewEntry } from "../write/store-entries.ts";
import { storeRelations } from "../write/store-relations.ts";
import { centre } from "./centre.ts";
import { DIGESTS_AS_OF, type SeedInstrument } from "./instrument.ts";
import { lawsAndDecrees } from "./laws-and-decrees.ts";
import { provinces } from "./provinces.ts";

export const seedInstruments: readonly SeedInstrument[] = [
  ...lawsAndDecrees,
  ...centre,
  ...provinces,
];

const NOTE = "legal-basis.furnish";
defineNote(NOTE, "nạp danh mục căn cứ pháp lý ban đầu, chưa kiểm tra");

const DIGESTS: Record<SeedInstrument["from"][0], string> = {
  documents: "Tổng hợp nghiệp vụ về văn bản và liên thông",
  tasks: "Tổng hợp nghiệp vụ về theo dõi nhiệm vụ",
  evaluation: "Tổng hợp nghiệp vụ về đánh giá",
  procedures: "Tổng hợp nghiệp vụ về thủ tục và phản ánh",
  dispatches: "Năm văn bản chỉ đạo mẫu",
};
/** How sure the digest is, as the one who is to check it reads it. */
const MARKS: Record<SeedInstrument["from"][2], string> = {
  A: "đã đọc nguyên văn",
  B: "hai nguồn độc lập",
  C: "đã thấy nguồn",
  C2: "nguồn thứ cấp",
  V: "hiểu biết chung",
  S: "trích trong văn bản mẫu",
};

/**
 * Puts the instruments of the digests into the register, all unchecked. What is there already stays as people left it, and a
 * relation comes only with a document that is new: one that somebody took away does not come back.
 */
export async function furnishRegister(tx: Tx, actor: Actor, now: Date): Promise<number> {
  const entries = seedInstruments.map((seed) => ({ seed, entry: entryOf(seed, now) }));
  const fresh = await storeEntries(
    tx,
    entries.map(({ entry }) => entry),
    now,
  );
  await storeRelations(
    tx,
    entries
      .filter(({ entry }) => fresh.has(entry.id))
      .flatMap(({ seed, entry }) =>
        (seed.acts ?? []).flatMap(({ kind, on, articles, from }) =>
          on.map((reference) => ({
            ownId: entry.id,
            kind,
            side: "acts" as const,
            reference,
            articles: articles ?? [],
            effectiveOn: from ?? null,
          })),
        ),
      ),
  );
  if (fresh.size > 0) {
    const event = { act: NOTE, subjectType: "legal-document", subjectId: THE_REGISTER };
    await appendEvents(tx, actor, now, [{ ...event, payload: { documents: fresh.size } }]);
  }
  return fresh.size;
}

function entryOf(seed: SeedInstrument, now: Date): NewEntry {
  const { reference, declared } = seed;
  const [digest, section, mark] = seed.from;
  const symbol = readReference(reference)?.symbol ?? "";
  const issuer = seed.issuer ?? issuerNameBySymbol(symbol);
  const kind = seed.kind ?? kindByReference(reference);
  if (!issuer || !kind) throw new Error(`no issuer or kind for ${reference}`);
  const fields: EntryFields = {
    kind,
    reference,
    issuer,
    title: seed.title ?? null,
    issuedOn: seed.issuedOn ?? null,
    issuedYear: seed.issuedYear ?? null,
    effectiveFrom: seed.effectiveFrom ?? null,
    expiredFrom: seed.expiredFrom ?? null,
    declaredStanding: declared ?? null,
    declaredOn: declared ? DIGESTS_AS_OF : null,
    source: `${DIGESTS[digest]}, mục ${section} (${MARKS[mark]})`,
    sourceUrl: seed.url ?? null,
    note: seed.note ?? (mark === "V" ? "Theo hiểu biết chung, chưa kiểm tra." : null),
  };
  const keys = keysOf(fields);
  if (!keys) throw new Error(`cannot read ${reference}`);
  return { id: newId(now.getTime()), ...fields, ...keys, checkedBy: null, checkedOn: null };
}
