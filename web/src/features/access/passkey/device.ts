import { api } from "../../../app/api/api.ts";

/** Keys are bound to one address: under another, or in a browser that knows none, nothing of them is shown. */
export const knowsPasskeys = (at: string | null | undefined): boolean =>
  at === location.origin && "PublicKeyCredential" in globalThis;

/** The library is fetched by those alone who use a key. */
const library = () => import("@simplewebauthn/browser");

/** Asks the device for a signature of one of its keys. @returns what the server is told; null when the person thought better of it */
export async function askDevice(
  name: "askPasskey" | "askPasskeyAsStep",
): Promise<Record<string, unknown> | null> {
  const { options } = await api(name, {});
  const { startAuthentication } = await library();
  type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];
  return unlessLeft(startAuthentication({ optionsJSON: JSON.parse(options) as Options }));
}

/** Has the device make a key. */
export async function makeKey(options: string): Promise<Record<string, unknown> | null> {
  const { startRegistration } = await library();
  type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
  return unlessLeft(startRegistration({ optionsJSON: JSON.parse(options) as Options }));
}

/** The device says the same of a person who closed its window and of a key that it has not (WebAuthn, 14.5.2). */
async function unlessLeft(asked: Promise<object>): Promise<Record<string, unknown> | null> {
  try {
    return { ...(await asked) };
  } catch (error) {
    const { name } = error as Error;
    if (name === "NotAllowedError" || name === "AbortError" || name === "InvalidStateError")
      return null;
    throw error;
  }
}
