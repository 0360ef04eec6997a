import { describe, expect, it } from "vitest";
import { personIn, sawSecondStep, says } from "./provincial-claims.ts";

describe("what the provider says of a person", () => {
  it("names them by its subject, or names nobody", () => {
    expect(personIn({ sub: "7f3", name: "  Lò Thị Mây " })).toMatchObject({
      subject: "7f3",
      name: "Lò Thị Mây",
      email: null,
    });
    for (const sub of [undefined, "", 7, null]) expect(personIn({ sub })).toBeNull();
  });

  it("gives an address only where the provider vouches for it", () => {
    const email = "May@An-Son.example ";
    const read = (email_verified: unknown) => personIn({ sub: "1", email, email_verified })?.email;
    expect([read(true), read("true")]).toEqual(["may@an-son.example", "may@an-son.example"]);
    expect([read(false), read(undefined), read("yes"), read(1)]).toEqual([null, null, null, null]);
  });

  it("says a value alone or as one of a list, whole and by its own name only", () => {
    const claims = { department: "STC", groups: ["stc-chuyenvien", "cong-doan"], level: 3 };
    expect(says(claims, "department", "STC")).toBe(true);
    expect(says(claims, "groups", "cong-doan")).toBe(true);
    expect(says(claims, "level", "3")).toBe(true);
    expect(says(claims, "groups", "stc")).toBe(false);
    expect(says(claims, "toString", "STC")).toBe(false);
    expect(says({ groups: [{ name: "STC" }] }, "groups", "[object Object]")).toBe(false);
  });

  it("counts as a second step by amr, or by a level that the province named", () => {
    expect(sawSecondStep({ amr: ["pwd", "mfa"] }, [])).toBe(true);
    expect(sawSecondStep({ amr: ["pwd"], acr: "urn:tinh:2" }, ["urn:tinh:2"])).toBe(true);
    expect(sawSecondStep({ amr: ["pwd", "otp"], acr: "urn:tinh:1" }, ["urn:tinh:2"])).toBe(false);
  });
});
