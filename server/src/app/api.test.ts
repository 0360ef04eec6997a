import { routes, type Problem, type Route, type RouteName } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allActs, isNote } from "../kernel/act.ts";
import { newId } from "../kernel/ids.ts";
import { openOffice, type Office } from "../testing/office.ts";

type Json = Record<string, unknown>;

let office: Office;
/** The session of the one who may do most. */
let session: string;
beforeAll(async () => {
  office = await openOffice();
  session = await office.house.sessionOf("chanhvanphong@tinhmau.example");
});
afterAll(() => office.house.close());

const all = Object.entries(routes) as [RouteName, Route][];
const closed = all.filter(([, { open }]) => !open);
const writing = all.filter(([, { method }]) => method !== "GET");
const withQuery = all.filter(([, { query }]) => query);
const withParams = all.filter(([, { params }]) => params);
const withBody = all.filter(([, { body }]) => body);

let visitors = 0;
/** One raw request, from a new address, so that no limit hides what is asked. */
async function ask(
  { method, path }: Route,
  {
    url = path,
    payload,
    cookie = "",
    headers = {},
  }: { url?: string; payload?: string | Buffer; cookie?: string; headers?: Json } = {},
) {
  visitors += 1;
  const answer = await office.house.program.http.inject({
    method,
    url,
    remoteAddress: `10.9.${visitors >> 8}.${visitors & 255}`,
    headers: {
      "x-dondoc": "1",
      cookie: `dondoc_session=${cookie}`,
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return {
    status: answer.statusCode,
    type: answer.headers["content-type"],
    body: answer.json<Json>(),
  };
}
const filled = (path: string, value: string) => path.replaceAll(/:\w+/g, value);
const isProblem = (body: Json): body is Problem =>
  typeof body["code"] === "string" &&
  typeof body["message"] === "string" &&
  /^[0-9a-f]{8}$/.test(String(body["id"])) &&
  typeof body["fields"] === "object";

describe("a stranger", () => {
  it.each(closed)("is told to sign in by %s, whatever they send", async (_name, route) => {
    const url = filled(route.path, newId());
    const write = route.method !== "GET" ? { payload: "{}" } : {};
    for (const cookie of ["", "made-up", "x".repeat(3000)]) {
      const { status, body } = await ask(route, { url, cookie, ...write });
      expect([status, body["code"], isProblem(body)]).toEqual([401, "NOT_SIGNED_IN", true]);
    }
  });

  it.each(writing)(
    "of another site's page is refused by %s, with a session too",
    async (_name, route) => {
      const { status, body } = await ask(route, {
        payload: "{}",
        cookie: session,
        headers: { "x-dondoc": "" },
      });
      expect([status, body["code"]]).toEqual([403, "FOREIGN_PAGE"]);
    },
  );
});

describe("a wrong shape", () => {
  it.each(withBody)("is refused by %s with a problem that names a place", async (_name, route) => {
    const cookie = session;
    const payloads = ["[]", '"x"', "{", '{"__proto__":{"x":1}}', `{"x":"\\u0000"}`, "7"];
    for (const payload of payloads) {
      const { status, body } = await ask(route, { payload, cookie });
      expect([payload, status, isProblem(body)]).toEqual([payload, 400, true]);
    }
  });

  it.each(withParams)("of an id is refused by %s", async (_name, route) => {
    for (const id of [
      "x",
      "%00",
      "1",
      "..%2F..",
      encodeURIComponent("' or 1=1 --"),
      "a".repeat(190),
    ]) {
      const { status } = await ask(route, { url: filled(route.path, id), cookie: session });
      expect([id, status]).toEqual([id, 400]);
    }
    const { status, body } = await ask(route, {
      url: filled(route.path, newId()),
      cookie: session,
    });
    expect([status, isProblem(body)]).toEqual([404, true]);
  });

  it.each(withQuery)("of a query is never a fault of %s", async (_name, route) => {
    const cursors = [
      [null],
      ["x"],
      [null, null],
      ["x", "y"],
      [1, 2],
      ["2026-11-23", "x"],
      [0, "x", "y"],
      [9e99, 1, newId()],
      ["infinity", newId()],
    ];
    const asCursor = (values: unknown[]) =>
      `cursor=${Buffer.from(JSON.stringify(values)).toString("base64url")}`;
    const numbers = ["cursor=x", "limit=0", "limit=1e9", "limit=x", "unitId=x"];
    const days = ["asOf=2026-02-30", "asOf=0000-01-01", "asOf=9999-12-31"];
    const texts = ["q=%25_%5C", "q=%00", "q=%ED%A0%80", `q=${"x".repeat(201)}`, "q=a&q=b"];
    const words = ["list=x", "state=x", "mine=maybe", "x=1"];
    const odd = [cursors.map(asCursor), numbers, days, texts, words].flat();
    for (const query of odd) {
      const { status, body } = await ask(route, { url: `${route.path}?${query}`, cookie: session });
      expect({
        query,
        status,
        ok: status < 500 && (status === 200 || isProblem(body)),
      }).toMatchObject({ query, ok: true });
    }
  });

  it("of a known act's body, field by field, is never a fault", async () => {
    const odd = [
      null,
      "",
      "\u0000",
      -1,
      1e300,
      "9999-99-99",
      [],
      {},
      "x".repeat(5000),
      "\ud800",
      true,
      newId(),
    ];
    for (const [name, route] of withBody) {
      if (route.upload) continue;
      const fields = Object.keys((route.body as unknown as { shape?: Json }).shape ?? {});
      for (const value of odd) {
        const payload = JSON.stringify(Object.fromEntries(fields.map((field) => [field, value])));
        const { status, body } = await ask(route, { payload, cookie: session });
        expect({ name, payload, status, fine: status < 500 && isProblem(body) }).toMatchObject({
          name,
          payload,
          fine: true,
        });
      }
    }
  });
});

describe("the published description", () => {
  let api: Json & {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Json };
  };
  interface Operation {
    operationId: string;
    summary: string;
    security?: unknown;
    parameters: { name: string; in: string; required: boolean; schema: Json }[];
    requestBody?: { content: Json };
    responses: Record<string, { description: string; content: Json }>;
  }
  beforeAll(async () => {
    const answer = await office.house.program.http.inject({ url: "/api/openapi.json" });
    api = answer.json();
  });
  const operationOf = ({ path, method }: Route): Operation | undefined =>
    api.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];

  it("is OpenAPI 3.1 with a title, a version and no operation of its own", () => {
    expect(api).toMatchObject({
      openapi: "3.1.0",
      info: { title: "Đôn Đốc", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    });
    const operations = Object.values(api.paths).flatMap((methods) => Object.values(methods));
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      all.map(([name]) => name).toSorted(),
    );
  });

  it.each(all)("describes %s as the contract has it", (name, route) => {
    const operation = operationOf(route);
    expect(operation).toMatchObject({ operationId: name, summary: route.summary });
    expect(operation?.security === undefined).toBe(route.open === true);
    expect(operation?.requestBody !== undefined).toBe(route.body !== undefined);
    const parameters = operation?.parameters ?? [];
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, found]) => found);
    expect(parameters.filter((one) => one.in === "path").map((one) => one.name)).toEqual(inPath);
    expect(parameters.filter((one) => one.in === "query").map((one) => one.name)).toEqual(
      Object.keys(route.query?.shape ?? {}),
    );
    expect(parameters.every((one) => one.in !== "path" || one.required)).toBe(true);
    expect(Object.keys(operation?.responses ?? {})).toEqual(["200", "default"]);
  });

  it("refers to nothing that is not in it", () => {
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, found]) => found,
    );
    expect(new Set(references)).toEqual(new Set(["#/components/schemas/Problem"]));
    expect(api.components.schemas).toHaveProperty("Problem.properties.message");
  });

  it("knows each path once, and no two that a server would mix up", () => {
    const keys = all.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ":")}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("the rights", () => {
  it("of each role name acts that exist", async () => {
    const { body } = await office.admin.call("listRoles");
    // Eight rights are no acts on a record: reading the audit, figures of persons, what is kept on persons, proposals of those who dare, voices, the risk list, denunciations, one’s own text size.
    const known = new Set([
      ...allActs().keys(),
      "audit.read",
      "indicators.person",
      "accountability.see-persons",
      "dare.see",
      "voices.see",
      "risk.see",
      "denunciations.see",
      "access.set-preferences",
    ]);
    const named = body.items.flatMap(({ acts }) => acts);
    expect(named.filter((act) => !known.has(act))).toEqual([]);
    expect(body.items.length).toBeGreaterThan(10);
  });

  it("leave no act without a role that carries it", async () => {
    const { body } = await office.admin.call("listRoles");
    const carried = new Set(body.items.flatMap(({ acts }) => acts));
    expect([...allActs().keys()].filter((act) => !carried.has(act) && !isNote(act))).toEqual([]);
  });
});
