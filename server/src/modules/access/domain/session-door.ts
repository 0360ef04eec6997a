import type { SessionDoor } from "@dondoc/contract";

/** By which door a session was opened, from how its entrance stands in the journal; sessions older than that came by a password. */
export function doorOf(entrance: string | null): SessionDoor {
  if (entrance?.startsWith("access.sign-in-from-province")) return "province";
  if (entrance === "access.sign-in-with-passkey") return "passkey";
  if (entrance === "access.use-sign-in-link" || entrance === "access.take-up-invitation")
    return "link";
  return "password";
}
