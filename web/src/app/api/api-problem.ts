import type { Problem } from "@dondoc/contract";

/** Codes the browser itself gives; all others come from the server. */
export const NETWORK_LOST = "NETWORK_LOST";
export const UNREADABLE_ANSWER = "UNREADABLE_ANSWER";

/** A refused or failed call: the server's problem as it stands, or the browser's own for a lost connection. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;
  /** What the person quotes when asking for help; empty when the server never answered. */
  readonly id: string;
  /** HTTP status; 0 when the server never answered. */
  readonly status: number;

  constructor(problem: Problem, status: number) {
    super(problem.message);
    this.name = "ApiProblem";
    this.code = problem.code;
    this.fields = problem.fields;
    this.id = problem.id;
    this.status = status;
  }

  /** The act may or may not have happened: sending it again under the same key is safe. */
  get mayHaveHappened(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  /** Not a wrong password, which is a 401 too. */
  get needsSignIn(): boolean {
    return this.code === "NOT_SIGNED_IN";
  }

  /** Somebody else changed the record since it was read. */
  get isConflict(): boolean {
    return this.code === "VERSION_CONFLICT";
  }
}

export const networkLost = () =>
  new ApiProblem({ code: NETWORK_LOST, message: NETWORK_LOST, fields: {}, id: "" }, 0);

const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "code" in value && "message" in value;

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) {
    return new ApiProblem(
      { ...body, fields: body.fields ?? {}, id: body.id ?? "" },
      response.status,
    );
  }
  const id = response.headers.get("x-request-id") ?? "";
  return new ApiProblem(
    { code: UNREADABLE_ANSWER, message: UNREADABLE_ANSWER, fields: {}, id },
    response.status,
  );
}
