import type { FastifyInstance } from "fastify";
import { afterEach, describe, expect, it } from "vitest";
import { createHttpServer } from "./server.ts";

let http: FastifyInstance;
afterEach(() => http.close());

/** Whom the server takes a request for that comes from this address and says it comes from elsewhere. */
async function seen(trustProxy: readonly string[], remoteAddress: string): Promise<unknown> {
  http = await createHttpServer({ logLevel: "silent", trustProxy });
  http.get("/", async ({ ip, protocol, host }) => ({ ip, protocol, host }));
  const headers = {
    host: "trong-nha",
    "x-forwarded-for": "203.0.113.9, 198.51.100.7",
    "x-forwarded-proto": "https",
    "x-forwarded-host": "don-doc.an-son.example",
  };
  return (await http.inject({ url: "/", remoteAddress, headers })).json();
}

describe("where a request comes from", () => {
  it.each(["127.0.0.1", "::1", "10.1.2.3"])(
    "is nobody's to say, also from %s, unless a proxy is named",
    async (address) => {
      const plain = { ip: address, protocol: "http", host: "trong-nha" };
      expect(await seen([], address)).toEqual(plain);
    },
  );

  it("is what the named proxy says, as far as it can know: the last address that is no proxy", async () => {
    const told = { ip: "198.51.100.7", protocol: "https", host: "don-doc.an-son.example" };
    expect(await seen(["127.0.0.1"], "127.0.0.1")).toEqual(told);
    await http.close();
    expect(await seen(["10.1.2.0/24"], "10.1.2.3")).toEqual(told);
  });

  it("is not what a stranger says where a proxy is named", async () => {
    const plain = { ip: "192.0.2.1", protocol: "http", host: "trong-nha" };
    expect(await seen(["127.0.0.1"], "192.0.2.1")).toEqual(plain);
  });
});
