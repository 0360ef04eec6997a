import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { type DeviceAnswer, type InspectionChecklists, routes, type Route, type RouteName } from "@dondoc/contract"; // prettier-ignore
import { addDays } from "@dondoc/workcalendar";
import { localDateOf } from "../../server/src/kernel/clock.ts";
import { type OutboxServer, type OutboxStore, sendOut } from "../../web/src/features/inspections/field/outbox.ts"; // prettier-ignore
import { figure, median, type Figure } from "./figure.ts";
import { enter, type Province } from "./province.ts";

export const OFFLINE_SYNC = "inspections.offline-sync";

const ITEMS = 200;
const PHOTOS = 50;
/** What a telephone's camera gives of a counter. */
const PHOTO_BYTES = 2_000_000;
const RUNS = 5;
const A_DAY = 24 * 3_600_000;
const LEAD = "doankiemtra@tinhmau.example";
const SPECIALIST = "chuyenvien@tinhmau.example";
const CHAIR = "chutich@tinhmau.example";

type Call = (name: RouteName, sent?: { params?: Record<string, string>; query?: Record<string, string>; body?: unknown; file?: File }) => Promise<unknown>; // prettier-ignore
class Refused extends Error {
  status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** Somebody who calls the program over the net, as their browser would. */
async function callAs(province: Province, address: string, login: string): Promise<Call> {
  const cookie = Object.entries(await enter(province, login)).map((pair) => pair.join("=")).join("; "); // prettier-ignore
  return async (name, { params = {}, query, body, file } = {}) => {
    const { method, path }: Route = routes[name];
    const filled = path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? "");
    const headers: Record<string, string> = { cookie, "x-dondoc": "1" };
    if (body !== undefined && !file) headers["content-type"] = "application/json";
    const form = new FormData();
    if (file) form.set("file", file);
    const answer = await fetch(`${address}${filled}${query ? `?${new URLSearchParams(query).toString()}` : ""}`, {
      method,
      headers,
      ...(file ? { body: form } : {}),
      ...(body !== undefined && !file ? { body: JSON.stringify(body) } : {}),
    }); // prettier-ignore
    const given: unknown = await answer.json();
    if (!answer.ok) throw new Refused(`${name}: ${JSON.stringify(given)}`, answer.status);
    return given;
  };
}

/** A visit that has begun with a list of two hundred items. @returns its id */
async function beginVisit(
  province: Province,
  as: (login: string) => Promise<Call>,
): Promise<string> {
  const [lead, specialist, chair] = await Promise.all([LEAD, SPECIALIST, CHAIR].map(as));
  if (!lead || !specialist || !chair) throw new Error("nobody is there");
  const session = async (who: Call) => (await who("getSession")) as { account: { id: string }; person: { id: string } }; // prettier-ignore
  const today = localDateOf(province.program.runtime.clock.now());
  const { id: checklistId } = (await specialist("writeChecklist", {
    body: {
      kind: "other",
      title: "Danh mục của phép đo",
      basis: "Phép đo",
      items: Array.from({ length: ITEMS }, (_, index) => ({
        section: `Phần ${Math.floor(index / 20) + 1}`,
        text: `Mục số ${index + 1}`,
      })),
    },
  })) as { id: string };
  const { items: bodies } = (await specialist("listBodies")) as { items: { id: string }[] };
  const { items: units } = (await specialist("listUnits", { query: { q: "Sở Tài chính" } })) as { items: { id: string }[] }; // prettier-ignore
  const { id: inspectionId } = (await specialist("proposeInspection", {
    body: {
      kind: "unannounced",
      bodyId: bodies[0]?.id,
      subject: "Cuộc kiểm tra của phép đo",
      scope: "Phép đo",
      ground: "Phép đo",
      unitIds: [units[0]?.id],
      coveredFrom: addDays(today, -30),
      coveredTo: today,
      visitFrom: today,
      visitTo: today,
      deciderAccountId: (await session(chair)).account.id,
      team: [{ personId: (await session(lead)).person.id, function: "head" }],
    },
  })) as { id: string };
  const decision = { decisionNumber: "1/QĐ-PĐ", decisionOn: today };
  await chair("approveInspection", { body: { inspectionId, version: 1, ...decision } });
  await lead("takeChecklist", { body: { inspectionId, version: 2, checklistId } });
  await lead("beginInspection", { body: { inspectionId, version: 3 } });
  return inspectionId;
}

const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
/** As many bytes as a photograph has, with the beginning that says what it is; no two alike. */
function photograph(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(randomBytes(PHOTO_BYTES));
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes;
}

interface Device {
  store: OutboxStore;
  answers: DeviceAnswer[];
  photos: Map<string, Uint8Array<ArrayBuffer>>;
  waiting: () => number;
}

/** What was noted a day ago: every item, and a photograph with every fourth. */
function noteAll(itemIds: readonly string[]): Device {
  const photos = new Map(Array.from({ length: PHOTOS }, photograph).map((bytes) => [sha(bytes), bytes])); // prettier-ignore
  const hashes = [...photos.keys()];
  const deviceAt = new Date(Date.now() - A_DAY).toISOString();
  const answers = itemIds.map((itemId, index): DeviceAnswer => {
    const fileHash = index % 4 === 0 ? hashes[index / 4] : undefined;
    const taken = fileHash === undefined ? [] : [{ id: randomUUID(), fileHash, fileName: "anh.jpg", deviceAt }]; // prettier-ignore
    return { id: randomUUID(), itemId, result: index % 7 === 0 ? "fail" : "pass", note: `Ghi chú ${index}`, deviceAt, photos: taken }; // prettier-ignore
  });
  const sent = new Set<string>();
  const store: OutboxStore = {
    claim: async () => answers.filter(({ id }) => !sent.has(id)),
    bytesOf: async (hash) => photos.get(hash) ?? null,
    sent: async (ids) => {
      for (const id of ids) sent.add(id);
    },
    refused: (_ids, because) => Promise.reject(new Error(`${OFFLINE_SYNC}: refused: ${because}`)),
  };
  return { store, answers, photos, waiting: () => answers.length - sent.size };
}

const CUT = Object.assign(new Error("the line is cut"), { status: 0 });

/**
 * The server over a line that breaks off four times: before a photograph and before a sending, and after the server has done one of
 * each while its answer is lost.
 */
function overABadLine(server: OutboxServer): OutboxServer {
  const done = { brought: 0, sent: 0 };
  return {
    missing: (hashes) => server.missing(hashes),
    async bring(bytes, name) {
      done.brought += 1;
      if (done.brought === 12) throw CUT;
      const kept = await server.bring(bytes, name);
      if (done.brought === 31) throw CUT;
      return kept;
    },
    async send(answers) {
      done.sent += 1;
      if (done.sent === 2) throw CUT;
      const taken = await server.send(answers);
      if (done.sent === 4) throw CUT;
      return taken;
    },
  };
}

const CUTS = 4;
const isCut = (error: unknown): boolean => error === CUT;

/** Begins again after each cut, as the device does when there is a line. @returns how often it was cut */
async function sendUntilDone(device: Device, server: OutboxServer): Promise<number> {
  for (let cuts = 0; ; cuts += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other
      await sendOut(device.store, server);
      return cuts;
    } catch (error) {
      if (!isCut(error)) throw error;
    }
  }
}

/** How many answers and photographs the server lacks, has twice or has otherwise than they were noted. */
function lostOrDoubled(device: Device, { lists }: InspectionChecklists): number {
  const items = new Map(lists.flatMap((list) => list.items).map((item) => [item.id, item]));
  return device.answers.filter(({ id, itemId, result, note, photos }) => {
    const item = items.get(itemId);
    const kept = item?.answers.find((answer) => answer.id === id);
    const alike = kept?.result === result && kept.note === note && kept.photos.map(({ hash }) => hash).join() === photos.map(({ fileHash }) => fileHash).join(); // prettier-ignore
    return !alike || item?.answers.length !== 1 || item.earlier.length > 0;
  }).length;
}

/**
 * A checklist of 200 items with 50 photographs, noted a day before, is sent by the device's own code over HTTP; the line is cut
 * four times on the way. Beside its floor: the same number of photographs of the same size, sent one after the other over a line
 * that holds.
 */
export async function offlineSync(province: Province): Promise<Figure[]> {
  const { http } = province.program;
  await http.listen({ port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
  const as = (login: string) => callAs(province, address, login);
  const times: { work: number[]; floor: number[] } = { work: [], floor: [] };
  let wrong = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one run after the other
    const inspectionId = await beginVisit(province, as);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { work, floor, lost } = await oneRun(inspectionId, as);
    times.work.push(work);
    times.floor.push(floor);
    wrong += lost;
  }
  return [
    figure(OFFLINE_SYNC, "s median", median(times.work), median(times.floor), "cùng số ảnh cùng cỡ, gửi thẳng lần lượt", ITEMS), // prettier-ignore
    figure(OFFLINE_SYNC, "lost or doubled", wrong, ITEMS * RUNS, "số kết quả đã ghi trên máy", ITEMS), // prettier-ignore
  ];
}

async function oneRun(inspectionId: string, as: (login: string) => Promise<Call>) {
  // The session of the day before has ended: the lead signs in anew.
  const lead = await as(LEAD);
  const read = async () => (await lead("getInspectionChecklists", { params: { id: inspectionId } })) as InspectionChecklists; // prettier-ignore
  const bring = async (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> =>
    ((await lead("uploadInspectionFile", { file: new File([bytes], name) })) as { hash: string }).hash; // prettier-ignore
  const server: OutboxServer = {
    bring,
    missing: async (hashes) =>
      ((await lead("findMissingFiles", { query: { hashes: hashes.join(",") } })) as { missing: string[] }).missing, // prettier-ignore
    send: (answers) =>
      lead("sendAnswers", {
        body: { inspectionId, deviceNow: new Date().toISOString(), answers },
      }) as Promise<{ aheadSeconds: number }>,
  };
  const device = noteAll((await read()).lists.flatMap((list) => list.items).map(({ id }) => id));
  const others = Array.from({ length: PHOTOS }, photograph);
  const began = performance.now();
  const cuts = await sendUntilDone(device, overABadLine(server));
  const work = (performance.now() - began) / 1000;
  const bare = performance.now();
  // oxlint-disable-next-line no-await-in-loop -- one after the other, as a device does
  for (const bytes of others) await bring(bytes, "anh.jpg");
  const floor = (performance.now() - bare) / 1000;
  if (cuts !== CUTS || device.waiting() > 0) throw new Error(`${OFFLINE_SYNC}: cut ${cuts} times, ${device.waiting()} left`); // prettier-ignore
  return { work, floor, lost: lostOrDoubled(device, await read()) };
}
