import type { Session } from "@dondoc/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "./api/read.ts";

/** Who is signed in; asked once and again after signing in or out. */
export const sessionQuery = { ...read("getSession", {}), staleTime: 5 * 60_000 };

/** The session of the person on the page. Only below the signed-in route, which has already read it. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** Lets see the figures of persons; each person is decided for itself. */
export const SEES_PERSONS = "indicators.person";

/** Whether one of the person's roles holds one of these acts somewhere; each record decides for itself. */
export const holds = (session: Session, ...acts: string[]): boolean =>
  acts.some((act) => session.acts.includes(act));
