import type { ReceiveDenunciation, TakeDenunciationStep } from "@dondoc/contract";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Runtime } from "../../kernel/act.ts";
import type { Actor } from "../../kernel/actor.ts";
import { createSecretBox, type SecretBox } from "../../kernel/secret-box.ts";
import type { TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildUnit, type BuiltAccount, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import { receiveDenunciation } from "./write/receive.ts";
import { takeDenunciationStep } from "./write/take-step.ts";

/** A province with an inspectorate that handles denunciations, and everybody who must not know of one. */
export interface SealedProvince {
  runtime: Runtime & { box: SecretBox };
  inspectorate: BuiltUnit;
  finance: BuiltUnit;
  division: BuiltUnit;
  people: ReadonlyMap<string, BuiltAccount>;
  as: (name: string) => Actor;
  said: ReceiveDenunciation;
  /** Takes a case down as somebody; the row goes on with its version. */
  receive: (by: string, more?: Partial<ReceiveDenunciation>) => Promise<Carried>;
  step: (by: string, row: Carried, step: Step) => Promise<void>;
  forget: () => void;
}
export interface Carried {
  denunciationId: string;
  version: number;
}
type Step = TakeDenunciationStep extends infer One
  ? One extends unknown
    ? Omit<One, keyof Carried>
    : never
  : never;

export const DENOUNCER = {
  name: "Nguyễn Thị Bưởi",
  address: "12 Lê Lợi",
  phone: "0903 000 777",
  email: null,
  papers: null,
};
const ACTS = ["see", "receive", "step", "charge", "accuse", "open-identity", "expunge"].map((act) => `denunciations.${act}`); // prettier-ignore

export async function buildSealedProvince({
  owner,
  runtime,
}: TestDatabase): Promise<SealedProvince> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-sealed-"));
  const box = createSecretBox(path.join(folder, "key"));
  const province = await buildUnit(owner, { name: "UBND tỉnh", kind: "committee" });
  const below = { parentId: province.unitId };
  const office = await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office", ...below });
  const inspectorate = await buildUnit(owner, { name: "Thanh tra tỉnh", ...below });
  const finance = await buildUnit(owner, { name: "Sở Tài chính", ...below });
  const division = await buildUnit(owner, { name: "Phòng Ngân sách", kind: "division", parentId: finance.unitId }); // prettier-ignore
  const people = new Map<string, BuiltAccount>();
  const who = new Map<string, Actor>();
  const add = async (name: string, role: string, unit: BuiltUnit, acts: readonly string[]) => {
    const account = await buildAccount(owner, { name, unitId: unit.unitId });
    await owner
      .insertInto("app.role_grant")
      .values({
        account_id: account.accountId,
        role_code: role,
        unit_id: unit.unitId,
        valid_from: "2020-01-01",
      }) // prettier-ignore
      .execute();
    people.set(name, account);
    const wide = role !== "EXECUTOR" && role !== "AGENCY_HEAD" && !role.startsWith("DENUNCIATION");
    who.set(name, actorOf(account, acts, wide ? undefined : [unit.unitId]));
  };
  await add("head", "DENUNCIATION_HEAD", inspectorate, [...ACTS, "denunciations.take-over"]);
  for (const name of ["lead", "verifier", "idle"]) {
    // oxlint-disable-next-line no-await-in-loop -- few, and the order of ids is kept
    await add(name, "DENUNCIATION_OFFICER", inspectorate, ACTS);
  }
  // Of the office of denunciations too, though they sit with the denounced.
  await add("in finance", "DENUNCIATION_OFFICER", finance, ACTS);
  await add("in its division", "DENUNCIATION_OFFICER", division, ACTS);
  await add("director", "AGENCY_HEAD", finance, ACTS);
  for (const role of ["OFFICE_CHIEF", "OFFICE_SPECIALIST", "CLERK", "HOME_AFFAIRS", "WORKING_GROUP_MEMBER", "INSPECTION_LEAD", "CHAIR", "VICE_CHAIR", "PARTY_VIEWER", "AUDITOR", "ADMINISTRATOR", "HOTLINE"]) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    await add(role, role, role === "CHAIR" || role === "VICE_CHAIR" ? province : office, ACTS);
  } // prettier-ignore
  const as = (name: string): Actor => {
    const actor = who.get(name);
    if (!actor) throw new Error(`nobody is called ${name}`);
    return actor;
  };
  const sealing = { ...runtime, box };
  const said: ReceiveDenunciation = {
    form: "letter",
    receivedOn: "2026-11-16",
    severalPlaces: false,
    subject: "Chia nhỏ gói mua sắm",
    content: "Bốn gói mua cùng một nhà cung cấp.",
    personIds: [],
    unitIds: [finance.unitId],
    accusedText: null,
    denouncer: DENOUNCER,
  };
  return {
    runtime: sealing,
    inspectorate,
    finance,
    division,
    people,
    as,
    said,
    async receive(by, more = {}) {
      const { id } = await receiveDenunciation.perform(sealing, as(by), { ...said, ...more });
      return { denunciationId: id, version: 1 };
    },
    async step(by, row, step) {
      const input: TakeDenunciationStep = { ...row, ...step };
      row.version = (await takeDenunciationStep.perform(sealing, as(by), input)).version;
    },
    forget: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
