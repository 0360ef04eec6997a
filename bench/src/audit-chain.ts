import fs from "node:fs";
import path from "node:path";
import { workAsOwner } from "../../server/src/app/cli/with-database.ts";
import { createSealer, openKeyFolder, verifyChain } from "../../server/src/modules/audit/index.ts";
import { figure, type Figure } from "./figure.ts";
import type { Province } from "./province.ts";

const AUDIT_SEAL = "audit.seal";
const AUDIT_VERIFY = "audit.verify";
export const AUDIT_CHAIN: readonly string[] = [AUDIT_SEAL, AUDIT_VERIFY];

/** What no seal can do without: each event read and hashed. */
const HASH_EVENTS =
  "select count(sha256(convert_to(event::text, 'UTF8'))) as count from audit.event";
/** What no verification can do without: each payload beside its event, both hashed. */
const HASH_BOTH = `select count(sha256(convert_to(event::text, 'UTF8'))), count(sha256(convert_to(payload.body, 'UTF8')))
  from audit.event left join audit.payload on payload.event_id = event.id`;

/**
 * The journal of the province sealed from nothing, then verified whole, events a second, each beside the bare reading and hashing
 * of the same rows by one statement. Of two sizes the second begins with an empty chain again.
 */
export async function auditChain(
  province: Province,
  dataDir: string,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  const folder = fs.mkdtempSync(path.join(dataDir, "bench-keys-"));
  const keys = openKeyFolder(folder);
  const shout = (error: unknown) => {
    throw error;
  };
  const sealer = createSealer({ runtime: province.program.runtime, keys, shout });
  try {
    await province.owner(
      "alter table audit.seal disable trigger user; truncate audit.seal; alter table audit.seal enable trigger user",
    );
    let events = 0;
    const sealing = await seconds(async () => (events = await sealer.seal()));
    const hashing = await seconds(() => province.owner(HASH_EVENTS));
    await province.owner("vacuum analyze audit.seal");
    const hashingBoth = await seconds(() => province.owner(HASH_BOTH));
    const figures: Figure[] = [];
    if (wanted.has(AUDIT_SEAL))
      figures.push(
        perSecond(AUDIT_SEAL, events, sealing, hashing, "một câu đọc và băm từng sự kiện"),
      );
    if (wanted.has(AUDIT_VERIFY)) {
      const known = { keys: await keys.publicKeys(), kept: [] };
      const verifying = await seconds(async () => {
        const { findings, seals } = await workAsOwner(
          { connectionString: province.databaseUrl, password: "" },
          (owner) => verifyChain(owner, known),
        );
        if (findings.length > 0 || seals === 0)
          throw new Error(`${AUDIT_VERIFY}: ${JSON.stringify(findings.slice(0, 3))}`);
      });
      const floorIs = "một câu đọc và băm từng sự kiện và nội dung";
      figures.push(perSecond(AUDIT_VERIFY, events, verifying, hashingBoth, floorIs));
    }
    return figures;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const perSecond = (name: string, events: number, taken: number, floor: number, floorIs: string) =>
  figure(name, "events/s", events / taken, events / floor, floorIs, events);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
