import { createHmac } from "node:crypto";
import * as client from "openid-client";
import { refusals } from "../domain/refusals.ts";
import type { Claims } from "../domain/provincial-claims.ts";

/** Where the province's people sign in, and what this program is called there. */
export interface ProviderConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Asked for beside "openid profile email". */
  scopes: readonly string[];
  /** Values of `acr` that mean a second step was asked there. */
  secondStepLevels: readonly string[];
  /** Where the provider sends people back to. */
  redirectUri: string;
}

export interface Provider {
  issuer: string;
  secondStepLevels: readonly string[];
  /** Where this browser is sent to. @throws Refusal PROVINCE_SILENT */
  begin(ticket: string): Promise<string>;
  /**
   * What the provider says of whoever came back with this answer (the part of the address from "?" on).
   * @throws Refusal PROVINCE_ANSWER_WRONG for anything that is not the provider's answer to this ticket, PROVINCE_SILENT
   */
  redeem(ticket: string, answer: string): Promise<Claims>;
}

/** What is known of the provider is asked again after so long: its addresses and keys may move. */
const KNOWN_MS = 15 * 60_000;
const PATIENCE_SECONDS = 8;

/**
 * The province's OpenID Connect provider: code flow with PKCE, state and nonce, the ID token's signature checked by its published
 * keys. It is looked up when somebody first wants to come in and not before, so that the program starts without it, and a failure
 * is not remembered.
 */
export function createProvider(config: ProviderConfig): Provider {
  const { issuer, redirectUri, secondStepLevels } = config;
  let known: { since: number; configuration: Promise<client.Configuration> } | undefined;

  function discovered(): Promise<client.Configuration> {
    if (known && Date.now() - known.since < KNOWN_MS) return known.configuration;
    const asked = { since: Date.now(), configuration: discover(config) };
    known = asked;
    asked.configuration.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.configuration;
  }

  return {
    issuer,
    secondStepLevels,
    async begin(ticket) {
      const configuration = await discovered().catch(silent);
      const secrets = secretsOf(ticket);
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: ["openid", "profile", "email", ...config.scopes].join(" "),
        state: secrets.state,
        nonce: secrets.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
        code_challenge_method: "S256",
      }).href;
    },
    async redeem(ticket, answer) {
      const configuration = await discovered().catch(silent);
      const { state, nonce, verifier } = secretsOf(ticket);
      const back = new URL(redirectUri);
      back.search = answer;
      try {
        const tokens = await client.authorizationCodeGrant(configuration, back, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw refusals.PROVINCE_ANSWER_WRONG();
        if (!configuration.serverMetadata().userinfo_endpoint) return claims;
        const more = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        return { ...more, ...claims };
      } catch (error) {
        throw whyRefused(error);
      }
    },
  };
}

async function discover(config: ProviderConfig): Promise<client.Configuration> {
  const issuer = new URL(config.issuer);
  const configuration = await client.discovery(
    issuer,
    config.clientId,
    undefined,
    client.ClientSecretBasic(config.clientSecret),
    {
      timeout: PATIENCE_SECONDS,
      // readConfig lets plain http through for this very machine alone.
      execute: [
        client.enableNonRepudiationChecks,
        ...(issuer.protocol === "http:" ? [client.allowInsecureRequests] : []),
      ],
    },
  );
  configuration.timeout = PATIENCE_SECONDS;
  return configuration;
}

/**
 * State, nonce and verifier of one try, each by HMAC from the ticket that its browser alone has: what the address bar shows of one
 * tells nothing of the others, and the database keeps none of them.
 */
function secretsOf(ticket: string): { state: string; nonce: string; verifier: string } {
  const of = (what: string) => createHmac("sha256", ticket).update(what).digest("base64url");
  return { state: of("state"), nonce: of("nonce"), verifier: of("verifier") };
}

function silent(cause: unknown): never {
  throw Object.assign(refusals.PROVINCE_SILENT(), { cause });
}

/** Its own refusal to talk to us (a wrong secret, a fault) is told apart from an answer that is not for this browser. */
function whyRefused(error: unknown): Error {
  const status = statusOf(error);
  const isOurs =
    (error instanceof client.ResponseBodyError && error.error === "invalid_client") ||
    error instanceof client.WWWAuthenticateChallengeError ||
    (status !== undefined && status >= 500) ||
    (error as { code?: unknown }).code === "OAUTH_TIMEOUT" ||
    (error instanceof TypeError && !("code" in error));
  const refusal = isOurs ? refusals.PROVINCE_SILENT() : refusals.PROVINCE_ANSWER_WRONG();
  return Object.assign(refusal, { cause: error });
}

function statusOf(error: unknown): number | undefined {
  const { status, cause } = error as { status?: unknown; cause?: unknown };
  if (typeof status === "number") return status;
  return cause instanceof Response ? cause.status : undefined;
}
