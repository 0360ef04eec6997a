import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { routes, type Route } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHttpServer } from "../kernel/http/server.ts";
import { does, openOffice, type Office } from "../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../testing/released-task.ts";
import { pages } from "./pages.ts";

/*
 * The front: what every kind of answer tells a browser it may do, asked of the running program over a plain and an encrypted
 * line. Whoever adds a kind of answer adds its line to KINDS.
 */
let office: Office;
let released: ReleasedTask;
let session: string;
let built: string;
let site: Awaited<ReturnType<typeof createHttpServer>>;

beforeAll(async () => {
  office = await openOffice();
  released = await releaseTask(office);
  session = await office.house.sessionOf("chuyenvien@tinhmau.example");
  // The pages as they are served, with a page that stands for the built one.
  built = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-front-"));
  fs.mkdirSync(path.join(built, "assets"));
  fs.writeFileSync(path.join(built, "index.html"), "<!doctype html><title>Đôn Đốc</title>");
  fs.writeFileSync(path.join(built, "assets", "app-1.js"), "export {};");
  fs.writeFileSync(path.join(built, "sw.js"), "self;");
  fs.writeFileSync(path.join(built, "manifest.webmanifest"), "{}");
  site = await createHttpServer({ logLevel: "silent", trustProxy: ["127.0.0.1"] });
  await pages(site, built);
}, 240_000);
afterAll(async () => {
  await site.close();
  await office.house.close();
  fs.rmSync(built, { recursive: true, force: true });
});

interface Kind {
  url(): string;
  of?: "site";
  status: number;
  type: RegExp;
  cache: RegExp;
  signedOut?: true;
}
const JSON_TYPE = /^application\/json; charset=utf-8$/;
const KINDS: Record<string, Kind> = {
  "a page": { of: "site", url: () => "/nhiem-vu", status: 200, type: /^text\/html/, cache: /^no-cache$/ }, // prettier-ignore
  "an asset": { of: "site", url: () => "/assets/app-1.js", status: 200, type: /javascript/, cache: /immutable/ }, // prettier-ignore
  "the worker of the installed app": { of: "site", url: () => "/sw.js", status: 200, type: /javascript/, cache: /^no-cache$/ }, // prettier-ignore
  "the installed app's manifest": { of: "site", url: () => "/manifest.webmanifest", status: 200, type: /^application\/manifest\+json/, cache: /^no-cache$/ }, // prettier-ignore
  "an asset that is not there": { of: "site", url: () => "/assets/none.js", status: 404, type: JSON_TYPE, cache: /no-store/ }, // prettier-ignore
  "an answer": { url: () => "/api/tasks", status: 200, type: JSON_TYPE, cache: /no-store/ },
  "the description of the API": { url: () => "/api/openapi.json", status: 200, type: JSON_TYPE, cache: /^$/ }, // prettier-ignore
  health: { url: () => "/api/health", status: 200, type: JSON_TYPE, cache: /^$|no-store/ },
  "a file": { url: () => `/api/documents/${released.documentId}/file`, status: 200, type: /^text\/plain/, cache: /no-store/ }, // prettier-ignore
  "a workbook": { url: () => "/api/legal-documents/template.xlsx", status: 200, type: /spreadsheetml/, cache: /no-store/ }, // prettier-ignore
  "a calendar that is not there": { url: () => `/lich/${"a".repeat(43)}.ics`, status: 404, type: /^text\/plain/, cache: /^$|no-store|private/ }, // prettier-ignore
  "a refusal": { url: () => "/api/tasks", status: 401, type: JSON_TYPE, cache: /no-store/, signedOut: true }, // prettier-ignore
  "what is wrong": { url: () => "/api/tasks/khong-phai-ma", status: 400, type: JSON_TYPE, cache: /no-store/ }, // prettier-ignore
  "what is not there": { url: () => "/api/khong-co", status: 404, type: JSON_TYPE, cache: /no-store/ }, // prettier-ignore
};

async function get(kind: Kind, protocol: "http" | "https") {
  const name = protocol === "https" ? "__Host-dondoc_session" : "dondoc_session";
  const http = kind.of === "site" ? site : office.house.program.http;
  return http.inject({
    url: kind.url(),
    headers: {
      "x-forwarded-proto": protocol,
      ...(kind.signedOut ? {} : { cookie: `${name}=${session}` }),
    },
  });
}
const directivesOf = (policy: unknown): Map<string, string> =>
  new Map(
    String(policy)
      .split(";")
      .map((one): [string, string] => {
        const [name = "", ...values] = one.trim().split(" ");
        return [name, values.join(" ")];
      }),
  );

describe.each(Object.entries(KINDS))("%s", (name, kind) => {
  it("comes with every header that guards it", async () => {
    const answer = await get(kind, "http");
    const { headers } = answer;
    expect([answer.statusCode, headers["content-type"]]).toEqual([
      kind.status,
      expect.stringMatching(kind.type),
    ]);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
      "x-request-id": expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    });
    expect(headers["permissions-policy"]).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    expect(headers["cache-control"] ?? "").toMatch(kind.cache);
    for (const told of ["server", "x-powered-by", "access-control-allow-origin"])
      expect([name, told, headers[told]]).toEqual([name, told, undefined]);
  });

  it("lets no script in but ours, and data none at all", async () => {
    const policy = directivesOf((await get(kind, "http")).headers["content-security-policy"]);
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBe("'none'");
    expect(policy.get("base-uri")).toBe("'none'");
    const isPage = kind.of === "site" && kind.status === 200;
    expect(policy.get("script-src")).toBe(isPage ? "'self'" : undefined);
    expect(policy.has("sandbox")).toBe(!isPage);
    // Mantine writes style elements and attributes: the one place where what is inline is let in.
    expect([...policy].filter(([, values]) => /unsafe|\*|https?:/.test(values))).toEqual(
      isPage ? [["style-src", "'self' 'unsafe-inline'"]] : [],
    );
  });

  it("asks never to be fetched in clear again, once the line is encrypted, and says so on no other", async () => {
    expect((await get(kind, "http")).headers["strict-transport-security"]).toBeUndefined();
    const answer = await get(kind, "https");
    expect(answer.statusCode).toBe(kind.status);
    expect(answer.headers["strict-transport-security"]).toMatch(/^max-age=31536000/);
  });
});

describe("what another site's page would have a browser do", () => {
  const own = { "x-dondoc": "1", host: "don-doc.example" };
  const send = async ({ method, path: url }: Route, headers: Record<string, string>) => {
    const answer = await office.house.program.http.inject({
      method,
      url: url.replaceAll(/:\w+/g, released.taskId),
      headers: {
        cookie: `dondoc_session=${session}`,
        "content-type": "application/json",
        ...headers,
      },
      payload: "{}",
    });
    return [answer.statusCode, answer.json<{ code?: string }>().code];
  };
  const unsafe = Object.entries(routes as Record<string, Route>).filter(
    ([, { method }]) => method !== "GET",
  );
  const FOREIGN = [403, "FOREIGN_PAGE"];

  it("is refused of every operation that changes anything, by each of three signs", async () => {
    expect(unsafe.length).toBeGreaterThan(200);
    for (const [name, route] of unsafe) {
      const { "x-dondoc": _, ...bare } = own;
      expect([name, await send(route, bare)]).toEqual([name, FOREIGN]);
      const cross = { ...own, "sec-fetch-site": "cross-site" };
      expect([name, await send(route, cross)]).toEqual([name, FOREIGN]);
      const elsewhere = { ...own, origin: "https://ke-gian.example" };
      expect([name, await send(route, elsewhere)]).toEqual([name, FOREIGN]);
    }
  }, 240_000);

  it("is no more let in from a neighbour on the same domain, or from nowhere", async () => {
    const route = routes.setPreferences;
    for (const headers of [
      { "sec-fetch-site": "same-site" },
      { origin: "null" },
      { origin: "https://khac.don-doc.example" },
      { origin: "javascript:alert(1)" },
    ])
      expect(await send(route, { ...own, ...headers })).toEqual(FOREIGN);
  });

  it("is let in from our own page, and from a program that is no browser", async () => {
    const route = routes.setPreferences;
    for (const headers of [
      {},
      { origin: "https://don-doc.example" },
      { "sec-fetch-site": "same-origin", origin: "https://don-doc.example" },
    ])
      expect((await send(route, { ...own, ...headers }))[1]).not.toBe("FOREIGN_PAGE");
  });

  it("gets no leave to ask from another origin's script", async () => {
    const { headers, statusCode } = await office.house.program.http.inject({
      method: "OPTIONS",
      url: "/api/tasks",
      headers: { origin: "https://ke-gian.example", "access-control-request-method": "POST", "access-control-request-headers": "x-dondoc" }, // prettier-ignore
    });
    expect(statusCode).toBe(404);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("a file that comes in", () => {
  const upload = async (bytes: Uint8Array, name: string) => {
    const answer = await office.finance.call("uploadFile", { body: {}, file: { name, bytes } });
    return { status: answer.status, ...(answer.body as { name?: string; mediaType?: string }) };
  };
  const text = (words: string) => new TextEncoder().encode(words);

  it("is what its bytes say, whatever it is called", async () => {
    const pdf = await upload(text("%PDF-1.7\n"), "trang.html");
    expect(pdf.mediaType).toBe("application/pdf");
    for (const page of [
      "<!doctype html><script>alert(1)</script>",
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      "  <html><body>",
      '<?xml version="1.0"?><html/>',
    ])
      expect((await upload(text(page), "bao-cao.pdf")).status).toBe(400);
    expect((await upload(new Uint8Array([0x4d, 0x5a, 0x90, 0]), "anh.png")).status).toBe(400);
    expect((await upload(text("PK\u0003\u0004không phải"), "bao-cao.docx")).status).toBe(400);
    expect((await upload(new Uint8Array(), "bao-cao.pdf")).status).toBe(400);
  });

  it("keeps a name that is a name: no path, nothing that is not seen, no endless one", async () => {
    const names = [
      ["../../etc/passwd.txt", "passwd.txt"],
      ["C:\\Users\\an\\báo cáo.txt", "báo cáo.txt"],
      ["anh\u202Egnp.txt", "anhgnp.txt"],
      [`${"a".repeat(600)}.txt`, `${"a".repeat(196)}.txt`],
    ];
    for (const [sent = "", kept] of names)
      expect((await upload(text("Nội dung."), sent)).name).toBe(kept);
  });

  it("goes out to be saved, under its name, and runs nowhere", async () => {
    const { headers } = await get(KINDS["a file"] as Kind, "https");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''/); // prettier-ignore
    expect(headers["content-security-policy"]).toContain("sandbox");
  });
});

it("tells no secret in what it says about itself", async () => {
  const told = await does(office.admin, "inviteAccount", {
    fullName: "Trần Văn Mới",
    login: "moi@an-son.example",
    unitId: [...released.units.values()][0] ?? "",
    title: "Chuyên viên",
    roleCode: "EXECUTOR",
  });
  // A one-time link carries its key behind the #, which no browser sends and no log sees.
  expect(told.link).toMatch(/^\/[\w-]+(?:\/[\w-]+)*#[\w-]{40,}$/);
});
