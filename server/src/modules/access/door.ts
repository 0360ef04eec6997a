import type { Runtime } from "../../kernel/act.ts";
import type { Tx } from "../../kernel/database/scope.ts";
import type { SecretBox } from "../../kernel/secret-box.ts";
import type { RelyingParty } from "./passkey/verify.ts";
import type { Provider } from "./province/provider.ts";
import type { Settings } from "../settings/index.ts";

/** The province's decisions on who comes in. */
export type SignInRules = Pick<
  Settings,
  | "signIn.freeTries"
  | "signIn.addressTries"
  | "signIn.longestWait"
  | "session.idleMinutes"
  | "session.hours"
  | "secondStep.requiredFor"
  | "secondStep.atProvince"
  | "signIn.provincialLink"
>;

/**
 * What signing in needs of the running program. The settings are handed in by the composition root: their module stands on
 * this one.
 */
export interface Door extends Runtime {
  rulesOn(tx: Tx, today: string): Promise<SignInRules>;
  /** Keeps the secrets of authenticator applications. */
  box: SecretBox;
  /** The province's own sign-in; null where none is set. */
  province: Provider | null;
  /** The address for which keys are made; null where it is not known or is no name, which browsers make none for. */
  passkeys: RelyingParty | null;
}

/** Where somebody stands who would come in. */
export interface Caller {
  address: string;
  userAgent: string | undefined;
}
