import { routes, type Route, type RouteName } from "@dondoc/contract";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../kernel/ids.ts";
import { openOffice, type Office } from "../testing/office.ts";
import { releaseTask } from "../testing/released-task.ts";
import { ask, wrongIn } from "./testing/attacks/ask.ts";
import { sampleOf } from "./testing/attacks/sample.ts";

/*
 * Anything at all is sent to every operation of the description: never a fault, never a trace of the code. The seed stands in the
 * name of the test; FUZZ_SEED sends the same again, LONG_TEST sends thirty times as much.
 */
const LONG = process.env["LONG_TEST"] === "1";
const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);
const RUNS = LONG ? 60_000 : 2_000;
/** These end the sessions that ask. */
const LEFT_OUT = new Set<RouteName>(["signOut", "lockAccount", "endAllSessions"]);
const all = (Object.entries(routes) as [RouteName, Route][]).filter(
  ([name]) => !LEFT_OUT.has(name),
);
const reading = all.filter(([, { method }]) => method === "GET");
const writing = all.filter(([, { method, upload }]) => method !== "GET" && !upload);
const taking = all.filter(([, { upload }]) => upload);

let office: Office;
let sessions: string[];
let ids: string[];
beforeAll(async () => {
  office = await openOffice();
  const { taskId, documentId, units } = await releaseTask(office);
  ids = [taskId, documentId, ...[...units.values()].slice(0, 3)];
  sessions = [];
  for (const login of ["chanhvanphong", "sotaichinh", "chuyenvien", "vanthu"])
    sessions.push(await office.house.sessionOf(`${login}@tinhmau.example`));
});
afterAll(() => office.house.close());

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
/** What breaks programs, as JSON text. */
const VALUES = [
  "null", "true", "-1", "0", "1e308", "-1e308", "99999999999999999999999", "2147483648", "0.1", "[]", "{}", '""', '" "', '"\\u0000"', '"\\ud800"',
  '"\\udfff x"', '"2026-02-30"', '"0000-00-00"', '"9999-12-31"', '"-infinity"', '"2026-11-20T25:61:00Z"', '"../../etc/passwd"', '"%00%2e%2e%2f"',
  `"' or 1=1 --"`, '"$1"', '"{{7*7}}"', '"<script>alert(1)</script>"', '"\\u202e\\u200b"', `"${"ộ".repeat(5000)}"`, `"${"x".repeat(100_000)}"`,
  '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}', '{"toString":1}', deep(200), '"NaN"', '"00000000-0000-0000-0000-000000000000"',
]; // prettier-ignore
const RAW = ["", "{", "[]", '"x"', "null", "7", "{]", '{"a":1,}', "\u0000", "\ufeff{}", '{"a":1e999}', deep(100_000), `{"a":${deep(5000)}}`, "x".repeat(2_200_000), '{"taskId":"' + "x".repeat(2_000_000) + '"}']; // prettier-ignore
const PLACES = [
  "x", "%00", "%ff%fe", "..%2f..%2f", "%2e%2e", "' or 1=1 --", "1e9", "-1", "a".repeat(190), "a".repeat(5000), "%ED%A0%80", "null", "undefined", "[object Object]",
]; // prettier-ignore
const HEADERS: Record<string, string>[] = [{}, {}, {}, {}, { "idempotency-key": "x" }, { "idempotency-key": "ộ".repeat(9) }, { "content-type": "text/xml" }, { "content-type": "application/json; charset=utf-16" }, { "content-type": "multipart/form-data" }, { "content-type": "application/x-www-form-urlencoded" }, { "accept-encoding": "x".repeat(2000) }, { range: "bytes=9-1" }]; // prettier-ignore

const session = fc.nat(3);
const anyText = fc.oneof(fc.constantFrom(...VALUES), fc.json({ maxDepth: 4 }), fc.string({ unit: "binary" }).map((text) => JSON.stringify(text))); // prettier-ignore

/** A body that passes, of which one to three fields are something else; ids may be of real records. */
function spoiled(route: Route, picks: readonly [number, string][], withReal: number): string {
  const made = (route.body ? sampleOf(route.body) : null) ?? {};
  const names = [...new Set([...Object.keys(made), ...Object.keys((route.body as { shape?: object } | undefined)?.shape ?? {}), "more"])]; // prettier-ignore
  const fields = new Map(
    Object.entries(made).map(([name, value]) => [
      name,
      JSON.stringify(name.endsWith("Id") ? ids[withReal % ids.length] : value),
    ]),
  );
  for (const [at, value] of picks) fields.set(names[at % names.length] ?? "more", value);
  return `{${[...fields].map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(",")}}`;
}
const address = (path: string, place: string): string => path.replaceAll(/:\w+/g, encodeURI(place).replaceAll("%25", "%")); // prettier-ignore
const check = async (
  told: Promise<Parameters<typeof wrongIn>[0]>,
  about: string,
): Promise<void> => {
  const wrong = wrongIn(await told);
  if (wrong) throw new Error(`${about}: ${wrong}`);
};
const assert = <T>(property: fc.IAsyncProperty<T>, runs: number): Promise<void> => fc.assert(property, { seed: SEED, numRuns: runs, endOnFailure: true }); // prettier-ignore

describe(`anything sent to every operation (FUZZ_SEED=${SEED})`, () => {
  it("by spoiled fields is never a fault", async () => {
    const picks = fc.array(fc.tuple(fc.nat(30), anyText), { minLength: 1, maxLength: 3 });
    await assert(
      fc.asyncProperty(fc.constantFrom(...writing), picks, fc.nat(20), session, fc.constantFrom(...HEADERS), async ([name, route], given, real, who, headers) => {
        const payload = spoiled(route, given, real);
        await check(ask(office.house, sessions[who] ?? "", { method: route.method, url: route.path, payload, headers }), `${name} ${payload.slice(0, 400)}`);
      }),
      RUNS,
    ); // prettier-ignore
    expect(writing.length).toBeGreaterThan(180);
  }, 1_800_000);

  it("by what is no body is never a fault", async () => {
    for (const [name, route] of writing)
      for (const payload of LONG ? RAW : RAW.slice(0, 11))
        await check(ask(office.house, sessions[0] ?? "", { method: route.method, url: route.path, payload }), `${name} ${payload.slice(0, 60)}`); // prettier-ignore
    const [[name, route] = ["", { method: "POST" as const, path: "/" }]] = writing.slice(7);
    for (const payload of RAW)
      await check(ask(office.house, sessions[0] ?? "", { method: route.method, url: route.path, payload }), `${name} ${payload.slice(0, 60)}`); // prettier-ignore
    expect(writing.length).toBeGreaterThan(180);
  }, 1_800_000);

  it("by addresses and queries is never a fault", async () => {
    const place = fc.oneof(
      fc.constantFrom(...PLACES),
      fc.constantFrom(0, 1).map((at) => ids[at] ?? newId()),
      fc.uuid(),
    );
    const query = fc.array(
      fc.tuple(
        fc.nat(12),
        fc.oneof(
          fc.constantFrom(
            ...PLACES,
            ...VALUES.map((value) => value.replaceAll('"', "").slice(0, 3000)),
          ),
          fc.string({ unit: "binary", maxLength: 30 }),
        ),
      ),
      { maxLength: 3 },
    );
    await assert(
      fc.asyncProperty(fc.constantFrom(...reading), place, query, session, async ([name, route], at, asked, who) => {
        const names = [...Object.keys(route.query?.shape ?? {}), "cursor", "x"];
        const search = asked.map(([which, value]) => `${names[which % names.length]}=${/%[0-9a-f]{2}/i.test(value) ? encodeURI(value).replaceAll("%25", "%") : encodeURIComponent(value.toWellFormed())}`).join("&");
        const url = `${address(route.path, at)}?${search}`;
        await check(ask(office.house, sessions[who] ?? "", { method: "GET", url }), `${name} ${url.slice(0, 400)}`);
      }),
      LONG ? RUNS / 4 : 400,
    ); // prettier-ignore
  }, 1_800_000);

  it("by forms that are none, and files that are none, is never a fault", async () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("%PDF-1.7\n", "PK\u0003\u0004", "\u0089PNG\r\n", "<html>", "\u00d0\u00cf\u0011\u00e0").map((text) => Buffer.from(text, "latin1"))); // prettier-ignore
    const name = fc.constantFrom(
      "a.pdf",
      "../../../etc/passwd",
      "a\u0000.exe",
      "ộ".repeat(300),
      "",
      'x"; filename="y',
      "CON.txt",
      "a.xlsx",
    );
    await assert(
      fc.asyncProperty(fc.constantFrom(...taking), bytes, name, fc.boolean(), session, async ([operation, route], content, called, whole, who) => {
        const payload = Buffer.concat([
          Buffer.from(`--limit\r\nContent-Disposition: form-data; name="receivedOn"\r\n\r\n2026-11-18\r\n--limit\r\nContent-Disposition: form-data; name="file"; filename="${called}"\r\n\r\n`),
          content,
          Buffer.from(whole ? "\r\n--limit--\r\n" : ""),
        ]);
        const headers = { "content-type": "multipart/form-data; boundary=limit" };
        await check(ask(office.house, sessions[who] ?? "", { method: route.method, url: route.path, payload, headers }), `${operation} ${called} ${Buffer.from(content).toString("base64")}`);
      }),
      LONG ? 3_000 : 120,
    ); // prettier-ignore
  }, 1_800_000);
});
