/** What the province's provider says of a person, signed. */
export type Claims = Readonly<Record<string, unknown>>;

/** The part of it that decides who comes in. */
export interface ProvincialPerson {
  subject: string;
  /** In small letters; null where the provider does not vouch that it is theirs. */
  email: string | null;
  name: string | null;
  claims: Claims;
}

/** @returns null where the provider named nobody */
export function personIn(claims: Claims): ProvincialPerson | null {
  const { sub, email, email_verified: verified, name } = claims;
  if (typeof sub !== "string" || sub === "") return null;
  // Some providers write the boolean as text.
  const isTheirs = verified === true || verified === "true";
  return {
    subject: sub,
    email: isTheirs && typeof email === "string" ? email.trim().toLowerCase() || null : null,
    name: typeof name === "string" ? name.normalize("NFC").trim().slice(0, 200) || null : null,
    claims,
  };
}

/** Does a claim say this value? A list says each of its members. */
export function says(claims: Claims, claim: string, value: string): boolean {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  return (Array.isArray(said) ? said : [said]).some(
    (one: unknown) =>
      (typeof one === "string" || typeof one === "number" || typeof one === "boolean") &&
      String(one).normalize("NFC").trim() === value,
  );
}

/** "mfa": more than one factor was asked for (RFC 8176, section 2). */
const SEVERAL_FACTORS = "mfa";

/** Did the provider itself ask for a second step, by its own word or by a level (`acr`) that the province has named? */
export const sawSecondStep = (claims: Claims, levels: readonly string[]): boolean =>
  says(claims, "amr", SEVERAL_FACTORS) || levels.some((level) => says(claims, "acr", level));
