import { generateKeyPairSync } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Somebody as the province's own directory knows them. */
export interface ProvincialAccount {
  password: string;
  /** How they prove themselves there: "pwd", and "mfa" where more than a password was asked. */
  amr?: string[];
  acr?: string;
  claims: Record<string, unknown>;
}

export interface ProvinceProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** By login, which is the subject too; what is changed counts from the next sign-in. */
  accounts: Map<string, ProvincialAccount>;
  /** Goes away as a server does that has failed, and comes back at the same address with the same keys. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const CLIENT_ID = "don-doc";
const CLIENT_SECRET = "bi-mat-chi-dung-trong-phep-thu";
/** What a directory says of a person beside the standard claims. */
const CLAIMS = { openid: ["sub", "amr", "acr"], profile: ["name", "department", "groups"], email: ["email", "email_verified"] }; // prettier-ignore

/** A province's sign-in: oidc-provider with a login page of its own that asks for the password. On the loopback, by plain http. */
export async function openProvinceProvider(
  redirectUri: string,
  accounts: Record<string, ProvincialAccount>,
): Promise<ProvinceProvider> {
  const known = new Map(Object.entries(accounts));
  let server = http.createServer();
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const answer = pagesOf(providerAt(issuer, redirectUri, known), known);
  server.on("request", answer);
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    accounts: known,
    async stop() {
      const ended = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await ended;
    },
    async start() {
      server = http.createServer(answer);
      await listen(server, port);
    },
  };
}

const listen = (server: http.Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });

function providerAt(
  issuer: string,
  redirectUri: string,
  known: ReadonlyMap<string, ProvincialAccount>,
): Provider {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] },
    cookies: { keys: ["chỉ dùng trong phép thử"] },
    claims: CLAIMS,
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/vao/${interaction.uid}` },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: () => ({ sub: login, ...known.get(login)?.claims }),
    }),
    // The province trusts its own programs: nobody is asked whether they may know who one is.
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (!accountId || !clientId) return undefined;
      const grant = new provider.Grant({ accountId, clientId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  return provider;
}

function pagesOf(
  provider: Provider,
  known: ReadonlyMap<string, ProvincialAccount>,
): http.RequestListener {
  const theirs = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith("/vao/")) {
      void theirs(request, response);
      return;
    }
    signInPage(provider, known, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  };
}

async function signInPage(
  provider: Provider,
  known: ReadonlyMap<string, ProvincialAccount>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  if (request.method === "POST") {
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const form = new URLSearchParams(text);
    const login = form.get("login") ?? "";
    const account = known.get(login);
    if (account && account.password === form.get("password")) {
      const { amr = ["pwd"], acr } = account;
      const result = { login: { accountId: login, amr, ...(acr ? { acr } : {}) } };
      await provider.interactionFinished(request, response, result);
      return;
    }
  }
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cổng của tỉnh</title>
    <main><h1>Cổng đăng nhập của tỉnh</h1><form method="post">
    <label>Tài khoản <input name="login"></label> <label>Mật khẩu <input name="password" type="password"></label>
    <button>Đăng nhập</button></form></main></html>`);
}
