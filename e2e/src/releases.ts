import http from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Which release the server is of, as its worker says; changed while a page is open, as an update does. */
export interface Release {
  revision: string;
}

/**
 * The program behind a door of its own that says another release than it is: everything is the program's, but for the revision in
 * the worker's file. @returns its address
 */
export async function serveReleases(program: string, release: Release): Promise<string> {
  const behind = new URL(program);
  const server = http.createServer((request, answer) => {
    const { method, url, headers } = request;
    const isWorker = url === "/sw.js";
    const onward = http.request(
      {
        host: behind.hostname,
        port: behind.port,
        method,
        path: url,
        headers: isWorker ? plain(headers) : headers,
      },
      (given) => {
        if (!isWorker) {
          answer.writeHead(given.statusCode ?? 502, given.headers);
          given.pipe(answer);
          return;
        }
        const parts: Buffer[] = [];
        given.on("data", (part: Buffer) => parts.push(part));
        given.on("end", () => {
          const text = Buffer.concat(parts).toString();
          const told = text.replace(/"revision":"[^"]+"/, `"revision":"${release.revision}"`);
          const { "content-length": _length, etag: _etag, "last-modified": _at, ...others } = given.headers; // prettier-ignore
          answer.writeHead(given.statusCode ?? 502, others);
          answer.end(told);
        });
      },
    );
    onward.on("error", () => answer.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** Asks for the file whole and as it is, so that its revision can be told anew. */
const plain = ({ "if-none-match": _etag, "if-modified-since": _since, ...headers }: http.IncomingHttpHeaders) => ({ ...headers, "accept-encoding": "identity" }); // prettier-ignore
