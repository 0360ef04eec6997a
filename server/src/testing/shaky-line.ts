import net from "node:net";

/**
 * How the line between the program and PostgreSQL is: whole; cut, so that both ends know; swallowing, so that neither does; or
 * unanswered, where what is asked arrives and is done, and nobody hears of it.
 */
export type LineState = "whole" | "cut" | "swallowing" | "unanswered";

/** A line of TCP that can be made to fail. */
export interface ShakyLine {
  port: number;
  set(state: LineState): void;
  close(): Promise<void>;
}

/** @param to a port of this machine, or the path of a socket */
export async function openLine(to: number | string): Promise<ShakyLine> {
  let state: LineState = "whole";
  const pairs = new Set<[net.Socket, net.Socket]>();
  const server = net.createServer((near) => {
    if (state === "cut") {
      near.destroy();
      return;
    }
    const far = typeof to === "number" ? net.connect(to, "127.0.0.1") : net.connect(to);
    const pair: [net.Socket, net.Socket] = [near, far];
    pairs.add(pair);
    // Read on, so that nobody is held up by a full buffer and learns of it: what comes is dropped.
    const carry = (from: net.Socket, into: net.Socket) =>
      from.on("data", (bytes: Buffer) => {
        const open = state === "whole" || (state === "unanswered" && from === near);
        if (open && !lost.has(from)) into.write(bytes);
        else if (state === "unanswered") lost.add(from);
        else lost.add(from).add(into);
      });
    carry(near, far);
    carry(far, near);
    for (const [one, other] of [pair, pair.toReversed() as [net.Socket, net.Socket]]) {
      one.on("error", () => undefined);
      one.on("close", () => {
        pairs.delete(pair);
        // The end of one is not told to the other while the line swallows.
        if (state !== "swallowing" && state !== "unanswered") other.destroy();
      });
    }
  });
  /** A line that lost a byte never carries another: as behind a firewall that has forgotten it. */
  const lost = new WeakSet<net.Socket>();
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const sever = () => {
    for (const sockets of pairs) for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as net.AddressInfo).port,
    set(next) {
      state = next;
      if (next === "cut") sever();
    },
    async close() {
      sever();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
