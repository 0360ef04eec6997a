import { spawn } from "node:child_process";
import http from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { createRandom, type Random } from "../../server/src/demo/random.ts";
import { figure, median, quantile, type Figure } from "./figure.ts";
import { openOnePage, type Visitor } from "./people-at-work.ts";
import type { Province } from "./province.ts";
import {
  residentMegabytes,
  signIn,
  startServer,
  type Browser,
  type RunningServer,
} from "./running-server.ts";
import { cleanUpAtExit } from "./surroundings.ts";

const USERS = "server.users-200";
const SOAK = "server.soak";
/** They take minutes, so that they are measured only when they are named. */
export const USERS_AT_WORK: readonly string[] = [USERS, SOAK];

const PEOPLE = 200;
const WARM_UP_S = 30;
const MEASURED_S = 240;
/** Seconds from one page to the next: half of them shorter, with a long tail, as of people who read. */
const THINKING = { median: 10, spread: 0.6 };

const SOAK_PEOPLE = 8;
const SOAK_S = 20 * 60;
/** By then every cache is full and every connection open. */
const SETTLED_S = 5 * 60;
const SAMPLE_S = 5;

/** Two hundred people at work, and eight who never rest, on the program in a process of its own; the generator shares its cores. */
export async function usersAtWork(
  province: Province,
  dataDir: string,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  const server = await startServer(dataDir, province.databaseUrl);
  try {
    return [
      ...(wanted.has(USERS) ? await twoHundred(province, server) : []),
      ...(wanted.has(SOAK) ? await soak(province, server) : []),
    ];
  } finally {
    await server.stop();
  }
}

async function twoHundred(province: Province, server: RunningServer): Promise<Figure[]> {
  const seen = new Answers();
  const visitors = await comeIn(province, server, PEOPLE, seen);
  await work(visitors, WARM_UP_S, think);
  seen.forget();
  await work(visitors, MEASURED_S, think);
  const floor = await bareAnswers(visitors.length);
  for (const { browser } of visitors) browser.close();
  const is = "Node trống trả một trang, cùng số người, cùng nhịp";
  const { rows } = province;
  const line = (unit: string, value: number, beside: number) =>
    figure(USERS, unit, value, beside, is, rows);
  const p95 = quantile(floor, 0.95);
  return [
    line("ms p95 request", quantile(seen.requests, 0.95), p95),
    line("ms p95 page", quantile(seen.pages, 0.95), p95),
    line("requests/s", seen.requests.length / MEASURED_S, floor.length / MEASURED_S),
    { ...line("errors", seen.errors.length, 0), ratio: 0, missed: seen.errors.slice(0, 5) },
  ];
}

async function soak(province: Province, server: RunningServer): Promise<Figure[]> {
  const seen = new Answers();
  const visitors = await comeIn(province, server, SOAK_PEOPLE, seen);
  await work(visitors, SETTLED_S, restless);
  const settled = await memoryWhile(server, work(visitors, 2 * 60, restless));
  await work(visitors, SOAK_S - SETTLED_S - 4 * 60, restless);
  const end = await memoryWhile(server, work(visitors, 2 * 60, restless));
  for (const { browser } of visitors) browser.close();
  const { rows } = province;
  const is = "cùng máy chủ sau năm phút";
  return [
    figure(SOAK, "MB", median(end), median(settled), is, rows),
    {
      ...figure(SOAK, "errors", seen.errors.length, 0, is, seen.requests.length),
      ratio: 0,
      missed: seen.errors.slice(0, 5),
    },
  ];
}

/** What was answered, and how long it took in milliseconds. */
class Answers {
  requests: number[] = [];
  pages: number[] = [];
  errors: string[] = [];

  forget(): void {
    this.requests = [];
    this.pages = [];
    this.errors = [];
  }

  /** The same browser, each of its requests timed; one that is not answered as it should is kept and fails no page. */
  watching(browser: Browser): Browser {
    const timed = async (asked: Promise<string>) => {
      const begun = performance.now();
      const answer = await asked;
      this.requests.push(performance.now() - begun);
      return answer;
    };
    return {
      get: (url) => timed(browser.get(url)),
      post: (...sent) => timed(browser.post(...sent)),
      close: () => browser.close(),
    };
  }

  async page(visitor: Visitor): Promise<void> {
    const begun = performance.now();
    try {
      await openOnePage(visitor);
      this.pages.push(performance.now() - begun);
    } catch (error) {
      this.errors.push(String(error));
    }
  }
}

type AtWork = Visitor & { seen: Answers };

/** People of the province by what they do there: a few who lead, the Office, and the agencies. */
async function comeIn(
  province: Province,
  server: RunningServer,
  many: number,
  seen: Answers,
): Promise<AtWork[]> {
  const people = await province.owner<{ login: string; unitId: string; role: string }>(
    `select distinct on (account.id) account.login, role_grant.unit_id as "unitId", role_grant.role_code as role
     from app.account join app.role_grant on role_grant.account_id = account.id and role_grant.valid_to is null
     where role_code in ('CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'AGENCY_HEAD', 'AGENCY_FOCAL')
     order by account.id`,
  );
  const desks = Map.groupBy(people, ({ role }) => deskOf(role));
  const shares: Record<Visitor["desk"], number> = {
    leader: Math.ceil(many / 50),
    office: Math.ceil(many / 8),
    agency: 0,
  };
  shares.agency = many - shares.leader - shares.office;
  const writing = new Set<string>();
  const visitors: AtWork[] = [];
  for (const desk of ["leader", "office", "agency"] as const) {
    const known = desks.get(desk) ?? [];
    for (let no = 0; no < shares[desk]; no++) {
      // Where a province has fewer people they come with a second device.
      const person = known[no % known.length];
      if (!person) throw new Error(`nobody of the province is at the desk ${desk}`);
      const browser = await signIn(server.address, await province.tokenFor(person.login), {
        connections: 6,
        from: `10.20.${visitors.length >> 8}.${visitors.length & 255}`,
      });
      visitors.push({
        desk,
        unitId: person.unitId,
        writes: desk === "agency" && !writing.has(person.unitId),
        browser: seen.watching(browser),
        random: createRandom(visitors.length),
        tasks: [],
        seen,
      });
      writing.add(person.unitId);
    }
  }
  return visitors;
}

function deskOf(role: string): Visitor["desk"] {
  if (role === "CHAIR" || role === "VICE_CHAIR") return "leader";
  return role.startsWith("OFFICE") ? "office" : "agency";
}

/** Milliseconds until the next page. */
type Thinking = (random: Random) => number;
const think: Thinking = (random) =>
  1000 * THINKING.median * Math.exp(THINKING.spread * normal(random));
const restless: Thinking = () => 0;

const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Everybody opens pages until so many seconds are over; nobody begins at the same moment. */
async function work(visitors: readonly AtWork[], seconds: number, thinking: Thinking) {
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    visitors.map(async (visitor) => {
      await pause(thinking(visitor.random) * visitor.random.next());
      while (performance.now() < end) {
        await visitor.seen.page(visitor);
        await pause(Math.min(thinking(visitor.random), Math.max(0, end - performance.now())));
      }
    }),
  );
}

async function memoryWhile(server: RunningServer, working: Promise<void>): Promise<number[]> {
  const samples: number[] = [];
  const look = setInterval(() => samples.push(residentMegabytes(server.pid).now), SAMPLE_S * 1000);
  try {
    await working;
  } finally {
    clearInterval(look);
  }
  return samples;
}

/** As many people at a bare Node that answers a page of usual size from memory: what the generator and the machine take. */
async function bareAnswers(many: number): Promise<number[]> {
  const node = spawn(process.execPath, ["-e", BARE], { stdio: ["ignore", "pipe", "inherit"] });
  const forget = cleanUpAtExit(() => node.kill());
  const port = await new Promise<number>((resolve) => {
    node.stdout.once("data", (chunk: Buffer) => resolve(Number(chunk.toString())));
  });
  const times: number[] = [];
  const end = performance.now() + MEASURED_S * 100;
  await Promise.all(
    Array.from({ length: many }, async (_, no) => {
      const random = createRandom(no);
      const agent = new http.Agent({ keepAlive: true });
      await pause(think(random) * random.next());
      while (performance.now() < end) {
        const begun = performance.now();
        await bareAnswer(port, agent);
        times.push(performance.now() - begun);
        await pause(Math.min(think(random), Math.max(0, end - performance.now())));
      }
      agent.destroy();
    }),
  );
  node.kill();
  forget();
  return times;
}

const BARE = `const page = Buffer.alloc(20000, "x");
const server = require("http").createServer((_, answer) => answer.end(page));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;

const bareAnswer = (port: number, agent: http.Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", agent }, (response) => {
        response.resume();
        response.once("end", resolve);
      })
      .once("error", reject);
  });
