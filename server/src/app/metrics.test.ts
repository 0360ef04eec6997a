import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestProgram, type TestProgram } from "../testing/test-program.ts";
import { serveMetrics } from "./metrics.ts";

let house: TestProgram;
beforeAll(async () => {
  house = await createTestProgram();
});
afterAll(() => house.close());

/** The value of a line of the figures; undefined where there is no such line. */
async function figure(line: string): Promise<number | undefined> {
  const text = await house.program.metrics.text();
  const found = text.split("\n").find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
}

describe("the figures for Prometheus", () => {
  it("count requests by route and status, and never by an address with a key in it", async () => {
    const key = "day-la-chia-khoa-cua-lich-0123456789";
    for (const url of ["/api/session", "/api/session", `/lich/${key}.ics`, "/api/nothing"])
      await house.program.http.inject({ url });
    const count = (route: string, status: number) =>
      figure(`dondoc_request_seconds_count{method="GET",route="${route}",status="${status}"}`);
    expect(await count("/api/session", 401)).toBe(2);
    expect(await count("/lich/:token.ics", 404)).toBe(1);
    expect(await count("page", 404)).toBe(1);
    expect(await house.program.metrics.text()).not.toContain(key);
  });

  it("tell of the database, the queue, the notices, the rounds and the backups", async () => {
    expect(await figure("dondoc_database_up")).toBe(1);
    expect(await figure('dondoc_database_connections{state="open"}')).toBeGreaterThan(0);
    expect(await figure('dondoc_jobs{state="failing"}')).toBe(0);
    expect(await figure('dondoc_notices{state="waiting"}')).toBe(0);
    expect(await figure("dondoc_rounds_failing")).toBe(0);
    expect(await figure("dondoc_backup_good")).toBe(0);
    expect(await figure("dondoc_backup_age_seconds")).toBeNaN();
    expect(await figure("nodejs_eventloop_lag_p99_seconds")).toBeGreaterThanOrEqual(0);
  });

  it("are read on a port that only this machine reaches, and not among the pages", async () => {
    const server = await serveMetrics(house.program.metrics, 0);
    try {
      const { address, port } = server.address() as AddressInfo;
      expect(address).toBe("127.0.0.1");
      const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([
        200,
        expect.stringContaining("text/plain"),
      ]);
      expect(await answer.text()).toContain("dondoc_database_up 1");
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    } finally {
      server.close();
    }
    const among = await house.program.http.inject({ url: "/metrics" });
    expect(among.body).not.toContain("dondoc_database_up");
  });
});

describe("without its database", () => {
  it("the process says that it lives and is not ready, and its figures say why", async () => {
    const alone = await createTestProgram();
    await alone.program.connection.pool.end();
    const ask = async (url: string) => (await alone.program.http.inject({ url })).statusCode;
    expect(await ask("/api/health/live")).toBe(200);
    expect(await ask("/api/health")).toBeGreaterThanOrEqual(500);
    expect(await alone.program.metrics.text()).toContain("dondoc_database_up 0");
    await alone.close().catch(() => undefined);
  });
});
