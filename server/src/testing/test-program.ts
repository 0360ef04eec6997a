import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  routes,
  type BodyOf,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
  type RouteName,
  type Routes,
} from "@dondoc/contract";
import pg from "pg";
import { inject } from "vitest";
import { createProgram, type Program, type ProgramOptions } from "../app/program.ts";
import { doorkeeper } from "../app/doorkeeper.ts";
import { makeLink } from "../modules/access/index.ts";
import { inScope } from "../kernel/database/scope.ts";
import type { OwnerConfig } from "../kernel/database/connect.ts";
import { newId } from "../kernel/ids.ts";
import { dropDatabase } from "./drop-database.ts";

interface Sent<Name extends RouteName> {
  params?: ParamsOf<Routes[Name]>;
  query?: QueryOf<Routes[Name]>;
  body?: BodyOf<Routes[Name]>;
  file?: { name: string; bytes: Uint8Array };
  key?: string;
}

interface Answer<T> {
  status: number;
  body: T;
}

/** Somebody who is signed in and calls the API as a browser would. */
export interface Visitor {
  call<Name extends RouteName>(
    name: Name,
    sent?: Sent<Name>,
  ): Promise<Answer<ResponseOf<Routes[Name]>>>;
}

export interface TestProgram {
  program: Program;
  owner: OwnerConfig;
  /** Where the keys of the seals lie. */
  auditKeys: string;
  setClock(instant: string): void;
  /** Signs in by a one-time link, as the terminal would print it. */
  enter(login: string): Promise<Visitor>;
  /** The cookie of such a sign-in, for requests by hand. */
  sessionOf(login: string): Promise<string>;
  /** An invitation, as an administrator would have handed it out. */
  linkFor(login: string): Promise<{ token: string }>;
  stranger: Visitor;
  /** Somebody with this session cookie, from an address of their own. */
  holding(session: string): Visitor;
  close(): Promise<void>;
}

/** The whole program over a fresh copy of the migrated database, called in-process; nothing is replaced but the clock. */
export async function createTestProgram(
  instant = "2026-11-23T02:00:00Z",
  more: More = {},
): Promise<TestProgram> {
  const cluster = inject("owner");
  const database = `dondoc_test_${newId().replaceAll("-", "").slice(0, 24)}`;
  const admin = new pg.Client(cluster);
  await admin.connect();
  await admin.query(`create database ${database} template ${inject("template")}`);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-program-"));
  const house = await openHouse({ ...cluster, database }, dataDir, instant, more);
  return {
    ...house,
    async close() {
      await house.close();
      await dropDatabase(admin, database);
      await admin.end();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

type More = Pick<ProgramOptions, "province" | "openedAt" | "logLevel" | "logStream" | "reports">;

/** The same over a database and a folder that are there already, which stay when it is closed. */
export async function openHouse(
  owner: OwnerConfig,
  dataDir: string,
  instant: string,
  more: More = {},
): Promise<TestProgram> {
  let now = new Date(instant);
  const program = await createProgram({
    owner,
    dataDir,
    clock: { now: () => now },
    trustProxy: ["127.0.0.1"],
    logLevel: "fatal",
    ...more,
  });
  await program.http.ready();
  return {
    program,
    owner,
    auditKeys: path.join(dataDir, "audit-keys"),
    setClock: (next) => {
      now = new Date(next);
    },
    stranger: visitorWith(program),
    holding: (session) => visitorWith(program, session),
    enter: async (login) => visitorWith(program, await openSession(program, login, now)),
    sessionOf: (login) => openSession(program, login, now),
    linkFor: (login) => linkOf(program, login, "invitation", now),
    close: () => program.close(),
  };
}

let addresses = 0;
function newAddress(): string {
  addresses += 1;
  return `10.0.${addresses >> 8}.${addresses & 255}`;
}

const linkOf = (
  program: Program,
  login: string,
  purpose: "invitation" | "sign-in",
  now: Date,
): Promise<{ token: string }> =>
  inScope(program.runtime.db, doorkeeper, async (tx) => {
    const { id } = await tx
      .selectFrom("app.account")
      .select("id")
      .where("login", "=", login)
      .executeTakeFirstOrThrow();
    return makeLink(tx, id, purpose, now);
  });

async function openSession(program: Program, login: string, now: Date): Promise<string> {
  const { token } = await linkOf(program, login, "sign-in", now);
  const answer = await program.http.inject({
    method: "POST",
    url: routes.useLink.path,
    remoteAddress: newAddress(),
    headers: { "x-dondoc": "1" },
    payload: { token },
  });
  const session = answer.cookies.find(({ name }) => name === "dondoc_session")?.value;
  if (!session) throw new Error(`no session for ${login}: ${answer.body}`);
  return session;
}

/** Everybody comes from an address of their own: the limits are per address. */
function visitorWith(program: Program, session?: string): Visitor {
  const remoteAddress = newAddress();
  const cookies = session ? { dondoc_session: session } : {};
  return {
    async call(name, sent = {}) {
      const route = routes[name];
      const url = Object.entries(sent.params ?? {}).reduce(
        (path, [key, value]) => path.replace(`:${key}`, encodeURIComponent(value)),
        route.path,
      );
      const form =
        "upload" in route
          ? multipart(sent.file ?? { name: "", bytes: new Uint8Array() }, sent.body ?? {})
          : null;
      const response = await program.http.inject({
        method: route.method,
        url,
        cookies,
        remoteAddress,
        query: Object.fromEntries(
          Object.entries(sent.query ?? {}).map(([key, value]) => [key, String(value)]),
        ),
        headers: { "x-dondoc": "1", "idempotency-key": sent.key ?? newId(), ...form?.headers },
        ...(route.method === "GET" ? {} : { payload: form?.payload ?? sent.body ?? {} }),
      });
      return { status: response.statusCode, body: response.json() };
    },
  };
}

function multipart(
  file: { name: string; bytes: Uint8Array },
  fields: Record<string, unknown>,
): { headers: Record<string, string>; payload: Buffer } {
  const boundary = `dondoc-${newId()}`;
  const part = (head: string, content: string | Uint8Array) => [
    Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`),
    Buffer.from(content as string),
    Buffer.from("\r\n"),
  ];
  const payload = Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) =>
      part(`Content-Disposition: form-data; name="${name}"`, String(value)),
    ),
    ...part(
      `Content-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream`,
      file.bytes,
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { headers: { "content-type": `multipart/form-data; boundary=${boundary}` }, payload };
}
