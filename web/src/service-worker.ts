/*
 * Serves the pages of the installed app where there is no connection: their built files, nothing else. No answer of the API is ever
 * kept here, and no other page of the program: what a person sees comes from the server or not at all (ADR 52).
 */

/** What of a worker's world this file uses; the DOM's types know the page's world alone. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate", hear: (event: WorkerEvent) => void): void;
  addEventListener(name: "fetch", hear: (event: FetchEvent) => void): void;
}
declare const SHELL_OF_THIS_BUILD: { revision: string; files: string[] };

const scope = globalThis as unknown as WorkerScope;
// Written in by keep-shell.ts when the pages are built.
const shell = SHELL_OF_THIS_BUILD;
const PREFIX = "dondoc-shell-";
const CACHE = `${PREFIX}${shell.revision}`;
const PAGE = "/index.html";
/** The device's list of visits, and one visit. */
const FIELD = /^\/kiem-tra\/(?:hien-truong|[0-9a-f-]{36}\/hien-truong)\/?$/u;
/** A line that is there and carries nothing is no line. */
const PATIENCE = 5000;

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(shell.files.map((file) => new Request(file, { cache: "reload" })));
  await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

/** From the server, so that a new release is there at once; kept files where the server is out of reach. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  const given = AbortSignal.timeout(PATIENCE);
  try {
    const fresh = await fetch(request, kept ? { signal: given } : {});
    return fresh.status >= 500 && kept ? kept : fresh;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await (await caches.open(CACHE)).match(request)) ?? fetch(request);
}

scope.addEventListener("install", (event) => event.waitUntil(fill()));
scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.location.origin) return;
  if (request.mode === "navigate") {
    if (FIELD.test(pathname)) event.respondWith(page(request));
  } else if (shell.files.includes(pathname)) {
    event.respondWith(file(request));
  }
});
