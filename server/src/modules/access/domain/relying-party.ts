import { isIP } from "node:net";

/**
 * The address for which keys are made: that at which people open the program, as it was told (PUBLIC_URL), never what a request
 * says of itself, which a proxy or a guest may have written. Browsers make no key for an address that is a number, nor over plain
 * http but on their own machine; null then.
 */
export function relyingPartyAt(address: string): { id: string; origin: string } | null {
  if (!URL.canParse(address)) return null;
  const { hostname, origin, protocol } = new URL(address);
  const isNumber = isIP(hostname.replaceAll(/[[\]]/g, "")) !== 0;
  const isSafe = protocol === "https:" || hostname === "localhost";
  return isNumber || !isSafe ? null : { id: hostname, origin };
}
