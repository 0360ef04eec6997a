import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

/** A device that makes and uses keys as WebAuthn has it, without a person: for tests of what the server accepts. */
export interface SoftwarePasskey {
  id: string;
  /** How often it has signed; a test may set it back, as a copy would. */
  counter: number;
  /** What the browser sends when the key has been made. */
  enrolment: Record<string, unknown>;
  /** What it sends when the key signs a challenge. */
  answer(options: string, wrong?: Wrong): Record<string, unknown>;
}

/** What may be wrong about an answer. */
interface Wrong {
  origin?: string;
  rpId?: string;
  challenge?: string;
  /** Nobody showed a finger or typed the device's code. */
  unverified?: true;
  /** Signed by another key. */
  foreign?: true;
}

interface Options {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
}

const sha256 = (bytes: string | Buffer): Buffer => createHash("sha256").update(bytes).digest();
/** User present, user verified, with a key's data. */
const [PRESENT, VERIFIED, WITH_KEY] = [1, 4, 64];

export function makePasskey(
  optionsText: string,
  origin: string,
  wrong: Wrong = {},
): SoftwarePasskey {
  const options = JSON.parse(optionsText) as Options;
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32);
  const rpId = options.rp?.id ?? "";
  const data = authenticatorData(wrong.rpId ?? rpId, 0, {
    flags: PRESENT | (wrong.unverified ? 0 : VERIFIED) | WITH_KEY,
    key: Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)]),
  });
  const clientData = clientDataOf("webauthn.create", wrong.challenge ?? options.challenge, wrong.origin ?? origin); // prettier-ignore
  const passkey: SoftwarePasskey = {
    id: id.toString("base64url"),
    counter: 0,
    enrolment: {
      ...credential(id),
      response: {
        clientDataJSON: clientData.toString("base64url"),
        attestationObject: attestation(data).toString("base64url"),
        transports: ["internal"],
      },
    },
    answer(text, told = {}) {
      const asked = JSON.parse(text) as Options;
      passkey.counter += 1;
      return assertion(asked, { id, rpId, origin, counter: passkey.counter, privateKey }, told);
    },
  };
  return passkey;
}

function assertion(
  asked: Options,
  key: { id: Buffer; rpId: string; origin: string; counter: number; privateKey: KeyObject },
  wrong: Wrong,
): Record<string, unknown> {
  const flags = PRESENT | (wrong.unverified ? 0 : VERIFIED);
  const data = authenticatorData(wrong.rpId ?? key.rpId, key.counter, { flags });
  const clientData = clientDataOf("webauthn.get", wrong.challenge ?? asked.challenge, wrong.origin ?? key.origin); // prettier-ignore
  const signer = wrong.foreign
    ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
    : key.privateKey;
  return {
    ...credential(key.id),
    response: {
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: sign("sha256", Buffer.concat([data, sha256(clientData)]), signer).toString("base64url"), // prettier-ignore
    },
  };
}

const credential = (id: Buffer) => ({
  id: id.toString("base64url"),
  rawId: id.toString("base64url"),
  type: "public-key",
  clientExtensionResults: {},
});

const clientDataOf = (type: string, challenge: string, origin: string): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** WebAuthn 3, section 6.1: hash of the RP ID, flags, count, and for a new key its data. */
function authenticatorData(
  rpId: string,
  counter: number,
  { flags, key = Buffer.alloc(0) }: { flags: number; key?: Buffer },
): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, key]);
}

/** The public key as a COSE map (RFC 9053): EC2, ES256, P-256, x and y. */
function coseKey(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const coordinate = (name: number, text: string) =>
    Buffer.concat([Buffer.from([name, 0x58, 32]), Buffer.from(text, "base64url")]);
  const head = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
  return Buffer.concat([head, coordinate(0x21, x), coordinate(0x22, y)]);
}

/** `{ fmt: "none", attStmt: {}, authData }` in CBOR (RFC 8949): who made the device is not asked. */
function attestation(data: Buffer): Buffer {
  const text = (word: string) => Buffer.concat([Buffer.from([0x60 | word.length]), Buffer.from(word)]); // prettier-ignore
  const length = Buffer.from([0x59, data.length >> 8, data.length & 255]);
  return Buffer.concat([Buffer.from([0xa3]), text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0]), text("authData"), length, data]); // prettier-ignore
}
